#!/usr/bin/env python3
"""Prints a CloudFormation template in YAML of about 5 MB, with the functions that templates have."""

PART = """\
  Vpc{n}:
    Type: AWS::EC2::VPC
    Properties:
      CidrBlock: !Ref Block
      Tags: [{{Key: Name, Value: !Sub "${{Suffix}}-{n}"}}]
  Subnet{n}:
    Type: AWS::EC2::Subnet
    Properties:
      VpcId: !Ref Vpc{n}
      CidrBlock: !Select [0, !Cidr [!Ref Block, 4, 8]]
      AvailabilityZone: !Select [0, !GetAZs ""]
  Role{n}:
    Type: AWS::IAM::Role
    Condition: WithRoles
    Properties:
      RoleName: !Sub "role-${{Suffix}}-{n}"
      AssumeRolePolicyDocument:
        Version: "2012-10-17"
        Statement:
          - Effect: Allow
            Principal: {{Service: lambda.amazonaws.com}}
            Action: sts:AssumeRole
      Policies:
        - PolicyName: logs
          PolicyDocument:
            Version: "2012-10-17"
            Statement:
              - Effect: Allow
                Action: [logs:CreateLogStream, logs:PutLogEvents]
                Resource: !Join ["", [!Sub "arn:${{AWS::Partition}}:logs:", !Ref AWS::Region, ":*"]]
"""

print(
    """\
AWSTemplateFormatVersion: "2010-09-09"
Parameters:
  Block: {Type: String, Default: 10.0.0.0/16}
  Suffix: {Type: String, Default: synth1}
Conditions:
  WithRoles: !Equals [!Ref Suffix, synth1]
Resources:"""
)
for number in range(5_000):
    print(PART.format(n=number), end="")
