using System.Diagnostics;
using System.Globalization;
using System.Text;
using SSBms.Bench.Experiments;
using SSBms.Bench.Runs;
using SSBms.Bench.Studies;
using SSBms.CellModels.Input;

namespace SSBms.Bench.Speed;

/// <summary>
/// Measures what a study costs beside its runs: the same runs once bare, on every core at the same time, and once as a study with its
/// folder, on all cores.
/// </summary>
public static class StudySpeedTrial
{
    private const int CyclesForARun = 16_000;
    private const int MostRunsOnACore = 60;
    private const int ChunksOnACore = 10;
    private const int Rounds = 3;

    /// <summary>Measures.</summary>
    /// <param name="cycles">
    /// How many control cycles the other trials time: from a million on each core makes 60 runs, with fewer it makes fewer, and one at least.
    /// </param>
    public static StudySpeedFigures Measure(int cycles)
    {
        int cores = Environment.ProcessorCount;
        int runs = Math.Clamp(cycles / CyclesForARun, 1, MostRunsOnACore);
        int chunk = Math.Max(runs / ChunksOnACore, 1);
        Study study = Read(cores * runs, chunk);
        var rounds = new List<StudySpeedFigures>();
        Bare(study, cores, chunk);
        for (int i = 0; i < Rounds; i++)
        {
            // In turn, so that whatever else the machine does falls on both.
            rounds.Add(new StudySpeedFigures(cores, Bare(study, cores, runs), Whole(study, cores)));
        }

        return rounds.OrderBy(round => round.Share).ElementAt(Rounds / 2);
    }

    private static Study Read(int runs, int chunk)
    {
        string text = string.Create(
            CultureInfo.InvariantCulture,
            $$"""
            title: What a study costs
            cell: chen2020-lfp
            fixture: { pressure: 5 MPa }
            steps: [Charge at C/10 for 40 min]
            runs: {{runs}}
            chunk: {{chunk}}
            """
        );
        return StudyReader.Read("bench.yaml", new SourceFiles(name => name).With("bench.yaml", Encoding.UTF8.GetBytes(text)));
    }

    /// <summary>Runs as they are, each core its own.</summary>
    private static double Bare(Study study, int cores, int runs)
    {
        double[] speeds = new double[cores];
        Thread[] threads =
        [
            .. Enumerable
                .Range(0, cores)
                .Select(core => new Thread(() =>
                {
                    double cycles = 0.0;
                    long ticks = 0;
                    for (int i = 0; i < runs; i++)
                    {
                        Experiment experiment = study.Read(study.Run(core * runs + i + 1));
                        long begin = Stopwatch.GetTimestamp();
                        cycles += ExperimentRun.Bare(experiment, CancellationToken.None).Figures["control_cycles"];
                        ticks += Stopwatch.GetTimestamp() - begin;
                    }

                    speeds[core] = cycles * Stopwatch.Frequency / ticks;
                })),
        ];
        Array.ForEach(threads, thread => thread.Start());
        Array.ForEach(threads, thread => thread.Join());
        return speeds.Sum();
    }

    private static double Whole(Study study, int cores)
    {
        string path = Directory.CreateTempSubdirectory("ssbms-bench-").FullName;
        try
        {
            long start = Stopwatch.GetTimestamp();
            var folder = StudyFolder.Begin(path, study, "bench");
            LocalExecution.Run(folder, folder.Missing(), cores, null, CancellationToken.None);
            folder.Assemble();
            double cycles = folder.ReadTable().Numbers("control_cycles").Sum();
            return cycles / Stopwatch.GetElapsedTime(start).TotalSeconds;
        }
        finally
        {
            Directory.Delete(path, recursive: true);
        }
    }
}
