#!/usr/bin/env bash
# A private Slurm cluster of three nodes on this machine, for tests; as root, without systemd.
# Needs Debian's slurm-wlm and munge.
#
#   slurm_local.sh start FOLDER    then export SLURM_CONF=FOLDER/slurm.conf
#   slurm_local.sh kill FOLDER N   the daemon of node N dies
#   slurm_local.sh stop FOLDER
set -euo pipefail
action=$1
folder=$(realpath -m "$2")
host=$(hostname -s)

start() {
  mkdir -p "$folder"/{state,log,spool-node1,spool-node2,spool-node3}
  chmod 755 "$folder"
  (umask 077 && head -c 1024 /dev/urandom >"$folder/munge.key")
  munged --force --key-file="$folder/munge.key" --socket="$folder/munge.socket" \
    --pid-file="$folder/munged.pid" --log-file="$folder/log/munged.log" --seed-file="$folder/munged.seed"
  write_configuration >"$folder/slurm.conf"
  slurmctld -c -f "$folder/slurm.conf"
  for node in 1 2 3; do slurmd -N "node$node" -f "$folder/slurm.conf"; done
  for _ in $(seq 60); do
    idle=$(SLURM_CONF=$folder/slurm.conf sinfo -h -N -t idle 2>/dev/null | wc -l)
    [[ $idle -eq 3 ]] && return
    sleep 0.5
  done
  echo "slurm_local.sh: the nodes did not come up; see $folder/log" >&2
  return 1
}

# cred_expire: a task that is requeued waits as long as the credential of the first one lives.
write_configuration() {
  cat <<END
ClusterName=paralign
SlurmctldHost=$host(127.0.0.1)
SlurmUser=root
SlurmdUser=root
AuthType=auth/munge
AuthInfo=socket=$folder/munge.socket,cred_expire=5
CredType=cred/munge
StateSaveLocation=$folder/state
SlurmdSpoolDir=$folder/spool-%n
SlurmctldPidFile=$folder/slurmctld.pid
SlurmdPidFile=$folder/slurmd-%n.pid
SlurmctldLogFile=$folder/log/slurmctld.log
SlurmdLogFile=$folder/log/slurmd-%n.log
SlurmctldPort=16927
ProctrackType=proctrack/linuxproc
TaskPlugin=task/none
SelectType=select/cons_tres
SelectTypeParameters=CR_Core
ReturnToService=2
SlurmdTimeout=10
SlurmdParameters=config_overrides
JobAcctGatherType=jobacct_gather/none
AccountingStorageType=accounting_storage/none
MpiDefault=none
NodeName=node[1-3] NodeHostname=$host NodeAddr=127.0.0.1 Port=[17011-17013] CPUs=2 RealMemory=2000 State=UNKNOWN
PartitionName=main Nodes=ALL Default=YES MaxTime=INFINITE State=UP
END
}

stop() {
  for pid in "$folder"/slurmd-node*.pid "$folder/slurmctld.pid" "$folder/munged.pid"; do
    [[ -e $pid ]] && kill "$(cat "$pid")" 2>/dev/null || true
  done
}

case $action in
start) start ;;
kill) kill -9 "$(cat "$folder/slurmd-node$3.pid")" ;;
stop) stop ;;
*)
  sed -n '2,8s/^# \{0,1\}//p' "$0" >&2
  exit 2
  ;;
esac
