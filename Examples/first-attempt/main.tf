# The first attempt at the deployment of the incident: three faults that lint, build and review let
# pass, since only the account and the region can tell.
#
#   terraform init
#   terraform plan -out=tfplan
#   terraform show -json tfplan > terraform.plan.json

terraform {
  required_version = ">= 1.11"
  required_providers {
    aws = {
      source  = "hashicorp/aws"
      version = "5.100.0"
    }
  }
}

variable "region" {
  default = "ap-southeast-1"
}

variable "account_id" {
  default = "123456789012"
}

variable "suffix" {
  default = "synth2698179904"
}

variable "database_password" {
  type      = string
  sensitive = true
  ephemeral = true
}

provider "aws" {
  region              = var.region
  allowed_account_ids = [var.account_id]

  default_tags {
    tags = {
      project = "healthcare-pipeline"
      run     = var.suffix
    }
  }
}

# Network

resource "aws_vpc" "main" {
  cidr_block           = "10.40.0.0/16"
  enable_dns_support   = true
  enable_dns_hostnames = true
  tags                 = { Name = "healthcare-vpc-${var.suffix}" }
}

resource "aws_subnet" "private" {
  for_each = {
    a = "10.40.1.0/24"
    b = "10.40.2.0/24"
  }
  vpc_id            = aws_vpc.main.id
  cidr_block        = each.value
  availability_zone = "us-east-1${each.key}"
  tags              = { Name = "healthcare-private-${each.key}-${var.suffix}" }
}

resource "aws_security_group" "database" {
  name        = "healthcare-database-${var.suffix}"
  description = "PostgreSQL from within the VPC"
  vpc_id      = aws_vpc.main.id

  ingress {
    description = "PostgreSQL"
    from_port   = 5432
    to_port     = 5432
    protocol    = "tcp"
    cidr_blocks = [aws_vpc.main.cidr_block]
  }
}

# Encryption

resource "aws_kms_key" "records" {
  description             = "Health records ${var.suffix}"
  deletion_window_in_days = 7
  enable_key_rotation     = true
  policy = jsonencode({
    Version = "2012-10-17"
    Statement = [
      {
        Sid       = "Account"
        Effect    = "Allow"
        Principal = { AWS = "arn:aws:iam::${var.account_id}:root" }
        Action    = "kms:*"
        Resource  = "*"
      },
    ]
  })
}

resource "aws_kms_alias" "records" {
  name          = "alias/healthcare-${var.suffix}"
  target_key_id = aws_kms_key.records.key_id
}

# Ingestion

resource "aws_cloudwatch_log_group" "ingest" {
  name              = "/healthcare/ingest-${var.suffix}"
  retention_in_days = 365
  kms_key_id        = aws_kms_key.records.arn
}

resource "aws_kinesis_stream" "events" {
  name            = "healthcare-events-${var.suffix}"
  shard_count     = 2
  encryption_type = "KMS"
  kms_key_id      = aws_kms_key.records.arn
}

resource "aws_iam_role" "ingest" {
  name = "healthcare-ingest-${var.suffix}"
  assume_role_policy = jsonencode({
    Version = "2012-10-17"
    Statement = [{
      Effect    = "Allow"
      Principal = { Service = "lambda.amazonaws.com" }
      Action    = "sts:AssumeRole"
    }]
  })
}

resource "aws_iam_role_policy" "ingest" {
  name = "healthcare-ingest-${var.suffix}"
  role = aws_iam_role.ingest.id
  policy = jsonencode({
    Version = "2012-10-17"
    Statement = [
      {
        Effect   = "Allow"
        Action   = ["kinesis:DescribeStream", "kinesis:GetRecords", "kinesis:GetShardIterator"]
        Resource = aws_kinesis_stream.events.arn
      },
      {
        Effect   = "Allow"
        Action   = "s3:PutObject"
        Resource = "${aws_s3_bucket.archive.arn}/*"
      },
      {
        Effect   = "Allow"
        Action   = ["dynamodb:GetItem", "dynamodb:PutItem"]
        Resource = aws_dynamodb_table.consents.arn
      },
    ]
  })
}

# Records

resource "aws_s3_bucket" "archive" {
  bucket = "healthcare-archive-${var.suffix}"
}

resource "aws_dynamodb_table" "consents" {
  name         = "healthcare-consents-${var.suffix}"
  billing_mode = "PAY_PER_REQUEST"
  hash_key     = "patient"

  attribute {
    name = "patient"
    type = "S"
  }

  server_side_encryption {
    enabled     = true
    kms_key_arn = aws_kms_key.records.arn
  }
}

resource "aws_cloudwatch_log_group" "database" {
  name              = "/aws/rds/instance/healthcare-records-${var.suffix}/postgresql"
  retention_in_days = 365
  kms_key_id        = aws_kms_key.records.arn
}

resource "aws_iam_role" "monitoring" {
  name = "healthcare-monitoring-${var.suffix}"
  assume_role_policy = jsonencode({
    Version = "2012-10-17"
    Statement = [{
      Effect    = "Allow"
      Principal = { Service = "monitoring.rds.amazonaws.com" }
      Action    = "sts:AssumeRole"
    }]
  })
}

resource "aws_db_subnet_group" "records" {
  name       = "healthcare-records-${var.suffix}"
  subnet_ids = [for subnet in aws_subnet.private : subnet.id]
}

resource "aws_db_parameter_group" "records" {
  name   = "healthcare-records-${var.suffix}"
  family = "postgres15"

  parameter {
    name  = "rds.force_ssl"
    value = "1"
  }
}

resource "aws_db_instance" "records" {
  identifier                      = "healthcare-records-${var.suffix}"
  engine                          = "postgres"
  engine_version                  = "15.5"
  instance_class                  = "db.t3.medium"
  allocated_storage               = 100
  storage_type                    = "gp3"
  storage_encrypted               = true
  kms_key_id                      = aws_kms_key.records.arn
  username                        = "records"
  password_wo                     = var.database_password
  password_wo_version             = 1
  db_subnet_group_name            = aws_db_subnet_group.records.name
  parameter_group_name            = aws_db_parameter_group.records.name
  vpc_security_group_ids          = [aws_security_group.database.id]
  monitoring_interval             = 60
  monitoring_role_arn             = aws_iam_role.monitoring.arn
  enabled_cloudwatch_logs_exports = ["postgresql"]
  backup_retention_period         = 35
  skip_final_snapshot             = true
}
