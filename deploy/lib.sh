# shellcheck shell=bash
# What the scripts share: progress lines, clear errors, and installing Debian packages that are not
# there yet. Source it; it defines functions and changes nothing.

# Progress goes to stderr, so that a script's own output stays clean.
say() { printf '==> %s\n' "$*" >&2; }

# fail MESSAGE [WHAT TO DO]...
fail() {
  printf 'error: %s\n' "$1" >&2
  shift
  local line
  for line in "$@"; do printf '       %s\n' "$line" >&2; done
  exit 1
}

# Runs a command as root: directly if we are, else by sudo.
as_root() {
  if [[ $(id -u) -eq 0 ]]; then
    "$@"
  elif command -v sudo >/dev/null 2>&1; then
    sudo "$@"
  else
    fail "installing packages needs root, and there is no sudo here" \
      "run this as root once: $*"
  fi
}

# The package names in lists, without comments. A line "NAME unless COMMAND" counts only where there is
# no such command. read_packages FILE...
read_packages() {
  local name condition command
  sed -e 's/#.*//' -e '/^[[:space:]]*$/d' -- "$@" | while read -r name condition command; do
    [[ $condition != unless ]] || ! command -v "$command" >/dev/null 2>&1 || continue
    printf '%s\n' "$name"
  done
}

# Those of the named packages that are not installed. missing_packages NAME...
missing_packages() {
  local installed
  # It ends with 1 if it knows nothing of one of them, which is no failure here.
  installed=$({ dpkg-query -W -f '${db:Status-Status} ${Package}\n' -- "$@" 2>/dev/null || true; } |
    sed -n 's/^installed //p' | sort -u)
  comm -23 <(printf '%s\n' "$@" | sort -u) <(printf '%s\n' "$installed")
}

# Installs what is missing of the packages in the lists; does nothing, and asks for no rights, if
# all are there. install_packages FILE...
install_packages() {
  command -v dpkg-query >/dev/null 2>&1 || fail "this needs Debian 12: dpkg-query was not found" \
    "the packages to have are listed in deploy/packages/"
  local names wanted missing
  names=$(read_packages "$@") || fail "the lists of packages cannot be read: $*"
  mapfile -t wanted <<<"$names"
  names=$(missing_packages "${wanted[@]}") || fail "dpkg does not tell what is installed"
  [[ -n $names ]] || return 0
  mapfile -t missing <<<"$names"

  local codename
  codename=$(sed -n 's/^VERSION_CODENAME=//p' /etc/os-release 2>/dev/null)
  if [[ $codename != bookworm ]]; then
    say "This is tried on Debian 12 (bookworm) only; here it is '${codename:-unknown}'. Going on."
  fi
  say "Installing ${#missing[@]} of ${#wanted[@]} packages: ${missing[*]}"
  local apt=(env DEBIAN_FRONTEND=noninteractive apt-get -qq -o DPkg::Lock::Timeout=300)
  as_root "${apt[@]}" update >&2 ||
    fail "apt-get update failed" "see the lines above; is there a network?"
  # libboost1.81-dev may push out an installed 1.74, so removing is allowed.
  as_root "${apt[@]}" install -y --no-install-recommends "${missing[@]}" >&2 ||
    fail "apt-get install failed" "see the lines above, put it right and run this again"
  names=$(missing_packages "${wanted[@]}") || fail "dpkg does not tell what is installed"
  [[ -z $names ]] || fail "still not installed: $names"
}

# How many jobs to compile with: one per core, but no more than memory allows (a translation unit
# with gRPC or protobuf takes up to 1 GB).
build_jobs() {
  local cores memory_gb
  cores=$(nproc)
  memory_gb=$(awk '/^MemAvailable:/ { print int($2 / 1048576) }' /proc/meminfo)
  ((memory_gb >= 1)) || memory_gb=1
  echo $((cores < memory_gb ? cores : memory_gb))
}
