#!/usr/bin/env bash
# Installs, on Debian as root, what the tests drive and npm doesn't carry: a browser, PHP, MariaDB and WordPress.
set -euo pipefail

wanted=(chromium fonts-liberation mariadb-server wordpress)
for module in cli mysql gd xml mbstring curl zip intl sqlite3; do wanted+=("php8.2-$module"); done

missing=()
for package in "${wanted[@]}"; do
  state=$(dpkg-query -W -f '${db:Status-Abbrev}' "$package" 2>/dev/null || true)
  [ "${state:0:2}" = ii ] || missing+=("$package")
done
[ ${#missing[@]} -eq 0 ] && exit 0

echo "Installing from Debian: ${missing[*]}"
export DEBIAN_FRONTEND=noninteractive
# A package that starts a service on installation would take a port; the tests start their own.
policy=/usr/sbin/policy-rc.d
if [ ! -e "$policy" ]; then
  printf '#!/bin/sh\nexit 101\n' >"$policy"
  chmod +x "$policy"
  trap 'rm -f "$policy"' EXIT
fi
apt-get update -qq -o DPkg::Lock::Timeout=900
apt-get install -y -qq --no-install-recommends -o DPkg::Lock::Timeout=900 "${missing[@]}" >/dev/null
