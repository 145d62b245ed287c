#!/bin/sh
# Feeds the readers of Sources/Documents and Sources/PlanReaders with texts that libFuzzer makes up,
# for so many seconds each (60 unless told otherwise). What it finds is left under .build/fuzzing,
# and fails the run. Plan is one target for each format of plans that is a file, and starts from the
# example's plans.
#
# usage: Tests/Fuzzing/run.sh [SECONDS] [JSON|XML|Path|Plan]...
set -eu
cd "$(dirname "$0")/../.."
seconds=${1:-60}
[ $# -gt 0 ] && shift
[ $# -gt 0 ] || set -- JSON XML Path Plan

documents=Sources/Documents

# The C targets, whose module maps the package manager makes by itself.
modules=.build/fuzzing/modules
mkdir -p $modules
for target in CByteMasks CEmbeddedData; do
  mkdir -p "$modules/$target"
  echo "module $target { header \"$PWD/Sources/$target/include/$target.h\" export * }" \
    > "$modules/$target/module.modulemap"
done
modules="-I $modules/CByteMasks -I $modules/CEmbeddedData"

# All in one module, so that the fuzzer sees what is not `package`; Yams, of which the package manager
# keeps the sources, is one of its own.
plan_sources() {
  yams=.build/checkouts/Yams/Sources
  rm -rf "$work/sources" "$work/objects"
  mkdir -p "$work/sources" "$work/objects"
  for file in $(find $documents Sources/PreflightModel Sources/PlanReaders -name '*.swift'); do
    sed -E '/^(package |internal )import (Documents|PreflightModel)$/d' "$file" \
      > "$work/sources/$(echo "$file" | tr / _)"
  done
  for file in $yams/CYaml/src/*.c; do
    clang -c -O1 -I $yams/CYaml/include -o "$work/objects/$(basename "$file").o" "$file"
  done
  for file in Sources/CEmbeddedData/*.c; do
    clang -c -std=c2x -I Sources/CEmbeddedData/include -o "$work/objects/$(basename "$file").o" "$file"
  done
  swiftc -O -wmo -parse-as-library -DSWIFT_PACKAGE -module-name Yams -emit-module \
    -emit-module-path "$work/objects/Yams.swiftmodule" -emit-object -o "$work/objects/Yams.o" \
    -I $yams/CYaml/include $yams/Yams/*.swift
}

# The files that a format's target starts from, of which there may be none.
seeds() {
  case $1 in
    terraform-plan) echo Examples/*/terraform.plan.json Tests/Fixtures/plans/*/plan.json ;;
    pulumi-preview) echo Examples/*/preview.json ;;
    cloudformation-template)
      echo Examples/*/template.yaml Examples/*/cdk.out/*.template.json \
        Tests/Fixtures/plans/serverless/*.yaml
      ;;
    cloudformation-change-set) echo Examples/*/change-set.json ;;
  esac
}

# A static value that is an indirect enum is hidden from the finder of leaks.
fuzz() {
  ASAN_OPTIONS=detect_leaks=0 "$work/fuzz" -max_total_time="$seconds" -max_len=$longest -timeout=5 \
    -print_final_stats=1 -dict="Tests/Fuzzing/$name.dict" -artifact_prefix="$work/" "$1"
}

for name; do
  work=.build/fuzzing/$name
  mkdir -p "$work/corpus"
  if [ "$name" = Plan ]; then
    plan_sources
    set_of_sources="$work/sources/*.swift $work/objects/*.o -I $work/objects -I $yams/CYaml/include"
    longest=65536
  else
    set_of_sources="$documents/*.swift $documents/JSON/*.swift $documents/Path/*.swift
      $documents/Text/*.swift $documents/XML/*.swift $documents/YAML/YAMLScalar.swift"
    longest=2048
  fi
  # shellcheck disable=SC2086 # patterns and options, to be taken apart
  swiftc -O -sanitize=fuzzer,address -parse-as-library -swift-version 6 -package-name headroom \
    -module-name Fuzzing -enable-upcoming-feature InternalImportsByDefault -o "$work/fuzz" \
    $modules $set_of_sources "Tests/Fuzzing/Fuzz$name.swift"
  [ "$name" = Plan ] || { fuzz "$work/corpus"; continue; }
  for format in terraform-plan terraform-stream pulumi-preview pulumi-events \
    cloudformation-template cloudformation-change-set resource-list; do
    mkdir -p "$work/corpus/$format"
    for file in $(seeds $format); do
      cp "$file" "$work/corpus/$format/$(echo "$file" | tr / _)"
    done
    echo "headroom: $format"
    HEADROOM_FUZZ_FORMAT=$format fuzz "$work/corpus/$format"
  done
done
