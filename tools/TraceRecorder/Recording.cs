using System.Globalization;
using SSBms.Bench.Experiments;
using SSBms.Bench.Runs;
using SSBms.Control;
using SSBms.Device.Tests;

namespace SSBms.TraceRecorder;

/// <summary>An experiment of the bench, recorded sample by sample, and what the guard makes of the record.</summary>
public sealed class Recording
{
    private const int LineLength = 116;

    private readonly string _title;
    private readonly double _cycleSeconds;
    private readonly string[] _samples;
    private readonly TraceReplay _replay;

    /// <summary>Runs and records an experiment.</summary>
    /// <param name="file">The experiment, of one case.</param>
    /// <exception cref="InvalidOperationException">The record does not lead the guard to the trip that the run had.</exception>
    public Recording(string file)
    {
        Experiment experiment = ExperimentReader.Read(file, File.ReadAllText(file));
        ExperimentCase setup = experiment.Cases[0];
        var writer = new TraceWriter();
        var run = new CaseRun(setup, guarded: true, null) { CycleRan = control => writer.Add(control.Sample) };
        string trip = run.Execute().Trip?.Diagnosis ?? "none";
        _title = experiment.Title;
        _cycleSeconds = setup.CycleSeconds;
        _samples = [.. writer.Text.Chunk(LineLength).Select(line => new string(line))];
        _replay = new TraceReplay(_samples, GarnetCell.Settings(bothLithium: true, _cycleSeconds));
        _replay.Run();
        Trip = DiagnosisNames.Of(_replay.Guard.Trip.Code);
        if (trip != Trip || _replay.Guard.Trip.Code == DiagnosisCode.None)
        {
            throw new InvalidOperationException($"{file}: the run ended in {trip}, its record in {Trip}; expected the same trip");
        }
    }

    /// <summary>What the run ended in.</summary>
    public string Trip { get; }

    /// <summary>How many cycles were recorded.</summary>
    public int Cycles => _replay.Cycle;

    /// <summary>The record as a source file of the device tests.</summary>
    /// <param name="name">Name of the class.</param>
    public string Source(string name)
    {
        IEnumerable<string> log = Enumerable.Range(0, _replay.Lines).Select(_replay.Line);
        return string.Create(
            CultureInfo.InvariantCulture,
            $$"""
            namespace SSBms.Device.Tests.Traces;

            /// <summary>{{_title}}: {{Cycles}} cycles. Written by tools/TraceRecorder; not edited by hand.</summary>
            public static class {{name}}
            {
                public const double CycleSeconds = {{_cycleSeconds:0.0##}};

                /// <summary>What was measured, as <see cref="TraceReader"/> reads it.</summary>
                public static string[] Samples()
                {
                    return new[]
                    {
            {{Quoted(_samples)}}
                    };
                }

                /// <summary>What the firmware made of it, as <see cref="TraceReplay.Line"/> has it.</summary>
                public static string[] Log()
                {
                    return new[]
                    {
            {{Quoted(log)}}
                    };
                }
            }

            """
        );
    }

    private static string Quoted(IEnumerable<string> lines)
    {
        return string.Join('\n', lines.Select(line => $"            \"{line}\","));
    }
}
