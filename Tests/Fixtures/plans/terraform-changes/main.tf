# What plan.json beside this was made of, by Terraform 1.11.4 and version 5.100.0 of the provider:
#
#   terraform plan -refresh=false -out=tfplan
#   terraform show -json tfplan > plan.json

terraform {
  required_providers {
    aws = {
      source  = "hashicorp/aws"
      version = "5.100.0"
    }
  }
}

variable "region" {
  default = "eu-west-1"
}

provider "aws" {
  region                      = var.region
  skip_credentials_validation = true
  skip_requesting_account_id  = true
}

provider "aws" {
  alias                       = "replica"
  region                      = "eu-central-1"
  skip_credentials_validation = true
  skip_requesting_account_id  = true
}

module "network" {
  source   = "./network"
  for_each = { blue = "10.1.0.0/16", green = "10.2.0.0/16" }
  cidr     = each.value
}

module "application" {
  source    = "./application"
  count     = 2
  vpc_id    = module.network["blue"].vpc_id
  providers = { aws = aws.replica }
}

resource "aws_ebs_volume" "replaced" {
  availability_zone = "eu-west-1b"
  size              = 10
}

resource "aws_ebs_volume" "replaced_first" {
  availability_zone = "eu-west-1b"
  size              = 10
  lifecycle { create_before_destroy = true }
}

resource "aws_ebs_volume" "counted" {
  count             = 1
  availability_zone = "eu-west-1a"
  size              = 20
}

removed {
  from = aws_ebs_volume.forgotten
  lifecycle { destroy = false }
}
