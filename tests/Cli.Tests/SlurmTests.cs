using System.Diagnostics;

namespace SSBms.Cli.Tests;

/// <summary>A study on a real cluster: whatever becomes of jobs, node and client, the same table comes out as on one machine.</summary>
[TestClass]
[DoNotParallelize]
public sealed class SlurmTests
{
    private const int Interrupted = 130;

    private const string Study = """
        title: Many chunks
        cell: chen2020-symmetric
        fixture: { clamp: spring, pressure: {pressure} }
        steps:
          - Strip at {current} for 15 minutes
          - Plate at {current} for 15 minutes
        runs: 120
        chunk: 1
        design: sobol
        vary:
          pressure: { from: 0.5 MPa, to: 10 MPa, scale: log }
          current: { from: 0.05 mA/cm2, to: 0.4 mA/cm2 }
        """;

    public TestContext TestContext { get; set; } = null!;

    [TestMethod]
    public void A_killed_task_a_drained_node_and_an_interrupted_client_cost_no_run_and_double_none()
    {
        using SlurmCluster? cluster = SlurmCluster.Start();
        if (cluster is null)
        {
            Assert.Inconclusive("skipped: no Slurm is installed here (Debian: slurm-wlm and munge), or this is not root");
        }

        using var shell = new Shell();
        shell.Write("study.yaml", Study);
        using Process client = shell.Start(
            ["dotnet", Shell.Program, "study", "run", "study.yaml", "--out", "cluster", "--on", "slurm", "--tasks", "4"],
            cluster.Environment
        );
        SlurmCluster.Until("some chunks are there", () => Chunks(shell) >= 5);
        string job = shell.Read("cluster/slurm/job").Trim();

        // A task is killed without a chance to say so, and what else runs is sent back to the queue.
        string running = cluster
            .Command("squeue", "--noheader", "--array", "--states=RUNNING", "--format=%F_%K")
            .Trim()
            .Split('\n')[0]
            .Trim();
        cluster.Command("scancel", "--signal=KILL", "--full", running);
        cluster.Command("scancel", running);
        SlurmCluster.Until("some more are there", () => Chunks(shell) >= 10);
        cluster.Command("scontrol", "requeue", job);

        // The node goes, and the client with it.
        cluster.Command("scontrol", "update", "NodeName=localhost", "State=DRAIN", "Reason=test");
        SlurmCluster.Until(
            "nothing runs",
            () => !cluster.Command("squeue", "--noheader", "--array", "--format=%T").Contains("RUNNING", StringComparison.Ordinal)
        );
        using (var kill = Process.Start("kill", ["-INT", client.Id.ToString(System.Globalization.CultureInfo.InvariantCulture)]))
        {
            kill.WaitForExit();
        }

        (int code, _, string error) = Shell.End(client);
        Assert.AreEqual(Interrupted, code, error);
        Assert.Contains($"job {job} goes on", error);
        int before = Chunks(shell);
        Assert.IsLessThan(120, before);
        Thread.Sleep(2000);
        Assert.AreEqual(before, Chunks(shell), "a drained node makes nothing");
        TestContext.WriteLine($"{before} of 120 chunks when the client was interrupted");

        // Somebody mends the node and types the same command again.
        cluster.Command("scontrol", "update", "NodeName=localhost", "State=RESUME");
        (code, string output, error) = shell.Run(
            cluster.Environment,
            "study",
            "run",
            "study.yaml",
            "--out",
            "cluster",
            "--on",
            "slurm",
            "--tasks",
            "4"
        );
        Assert.AreEqual(0, code, error);
        Assert.StartsWith("120 runs: ", output);
        (code, _, error) = shell.Run("study", "run", "study.yaml", "--out", "here");
        Assert.AreEqual(0, code, error);
        CollectionAssert.AreEqual(shell.Bytes("here/runs.parquet"), shell.Bytes("cluster/runs.parquet"));
    }

    [TestMethod]
    public void A_machine_without_a_cluster_is_told_so_in_one_line()
    {
        using var shell = new Shell();
        shell.Write("study.yaml", Study);
        string dotnet = Path.GetDirectoryName(Environment.ProcessPath!)!;
        var nowhere = new Dictionary<string, string>(StringComparer.Ordinal) { ["PATH"] = dotnet };
        (int code, _, string error) = shell.Run(nowhere, "study", "run", "study.yaml", "--on", "slurm");
        Assert.AreEqual(2, code);
        Assert.Contains("sbatch: cannot be started", error);
        Assert.HasCount(1, error.Trim().Split('\n'));
    }

    private static int Chunks(Shell shell)
    {
        string folder = Path.Combine(shell.Folder, "cluster", "chunks");
        return Directory.Exists(folder) ? Directory.GetFiles(folder, "*.parquet").Length : 0;
    }
}
