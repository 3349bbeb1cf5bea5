using System.Diagnostics;
using System.Globalization;
using System.Security.Cryptography;

namespace SSBms.Cli.Tests;

/// <summary>A real Slurm of one node, in a folder of its own, started and stopped by the test: nothing of the machine's own is touched.</summary>
internal sealed class SlurmCluster : IDisposable
{
    private static readonly string[] s_programs = ["munged", "slurmctld", "slurmd", "sbatch", "squeue", "scancel", "scontrol"];

    private readonly DirectoryInfo _folder = Directory.CreateTempSubdirectory("ssbms-slurm-");
    private readonly List<Process> _daemons = [];

    private SlurmCluster()
    {
        File.WriteAllBytes(In("munge.key"), RandomNumberGenerator.GetBytes(1024));
        Directory.CreateDirectory(In("state"));
        Directory.CreateDirectory(In("spool"));
        File.WriteAllText(In("slurm.conf"), Configuration());
        Environment = new Dictionary<string, string>(StringComparer.Ordinal) { ["SLURM_CONF"] = In("slurm.conf") };
        Command("chmod", "400", In("munge.key"));
        Daemon(
            "munged",
            "--foreground",
            "--force",
            $"--key-file={In("munge.key")}",
            $"--socket={In("munge.socket")}",
            $"--pid-file={In("munge.pid")}",
            $"--log-file={In("munge.log")}",
            $"--seed-file={In("munge.seed")}"
        );
        Until("munged listens", () => File.Exists(In("munge.socket")));
        Daemon("slurmctld", "-D", "-f", In("slurm.conf"));
        Daemon("slurmd", "-D", "-f", In("slurm.conf"), "-N", "localhost");
        Until("the node is up", () => Command("sinfo", "--noheader", "--format=%T").Contains("idle", StringComparison.Ordinal));
    }

    /// <summary>What programs need to know of the cluster.</summary>
    public IReadOnlyDictionary<string, string> Environment { get; }

    /// <summary>Starts a cluster; null where there is no Slurm, or nobody who may start one.</summary>
    public static SlurmCluster? Start()
    {
        string[] folders = ["/usr/sbin", "/usr/bin"];
        bool installed = s_programs.All(program => folders.Any(folder => File.Exists(Path.Combine(folder, program))));
        return installed && System.Environment.UserName == "root" ? new SlurmCluster() : null;
    }

    /// <summary>Runs a command of the cluster.</summary>
    public string Command(params string[] words)
    {
        using Process process = Process.Start(Info(words))!;
        Task<string> error = process.StandardError.ReadToEndAsync();
        string said = process.StandardOutput.ReadToEnd();
        process.WaitForExit();
        return said + error.Result;
    }

    /// <summary>Waits until something is so.</summary>
    public static void Until(string what, Func<bool> isSo)
    {
        var clock = Stopwatch.StartNew();
        while (!isSo())
        {
            Assert.IsLessThan(120.0, clock.Elapsed.TotalSeconds, $"waited in vain until {what}");
            Thread.Sleep(100);
        }
    }

    public void Dispose()
    {
        Command("scancel", "--signal=KILL", "--user=root");
        foreach (Process daemon in Enumerable.Reverse(_daemons))
        {
            daemon.Kill(entireProcessTree: true);
            daemon.WaitForExit();
            daemon.Dispose();
        }

        _folder.Delete(recursive: true);
    }

    private string In(string name)
    {
        return Path.Combine(_folder.FullName, name);
    }

    private void Daemon(params string[] words)
    {
        var daemon = Process.Start(Info(words))!;

        // What it says goes nowhere, but must not fill the pipe.
        daemon.OutputDataReceived += (_, _) => { };
        daemon.ErrorDataReceived += (_, _) => { };
        daemon.BeginOutputReadLine();
        daemon.BeginErrorReadLine();
        _daemons.Add(daemon);
    }

    private ProcessStartInfo Info(string[] words)
    {
        var start = new ProcessStartInfo(words[0], words[1..])
        {
            UseShellExecute = false,
            RedirectStandardOutput = true,
            RedirectStandardError = true,
        };
        foreach ((string name, string value) in Environment)
        {
            start.Environment[name] = value;
        }

        return start;
    }

    private string Configuration()
    {
        // What goes back to the queue waits there until its credential has expired; usually that takes two minutes.
        int port = 20_000 + System.Environment.ProcessId % 20_000;
        return string.Create(
            CultureInfo.InvariantCulture,
            $"""
            ClusterName=rehearsal
            SlurmctldHost=localhost
            SlurmUser=root
            SlurmdUser=root
            AuthType=auth/munge
            AuthInfo=socket={In("munge.socket")},cred_expire=20
            SlurmctldPort={port}
            SlurmdPort={port + 1}
            StateSaveLocation={In("state")}
            SlurmdSpoolDir={In("spool")}
            SlurmctldPidFile={In("slurmctld.pid")}
            SlurmdPidFile={In("slurmd.pid")}
            ProctrackType=proctrack/linuxproc
            TaskPlugin=task/none
            SelectType=select/cons_tres
            SelectTypeParameters=CR_Core
            MpiDefault=none
            ReturnToService=2
            SchedulerParameters=sched_interval=2,bf_interval=2
            KillWait=2
            NodeName=localhost NodeAddr=127.0.0.1 CPUs={System.Environment.ProcessorCount} State=UNKNOWN
            PartitionName=main Nodes=localhost Default=YES MaxTime=INFINITE State=UP

            """
        );
    }
}
