using System.Numerics;
using SSBms.Bench.Experiments;
using SSBms.Bench.Fixture;
using SSBms.Bench.Link;
using SSBms.Bench.Profiles;
using SSBms.CellModels;
using SSBms.CellModels.Definitions;
using SSBms.Commissioning.Boards;
using SSBms.Commissioning.Rigs;
using SSBms.Control;
using SSBms.Detection.Commissioning;
using SSBms.Drivers;
using SSBms.Live.Simulation;
using SSBms.Live.Sources;

namespace SSBms.Commissioning.Tests;

/// <summary>A simulated board behind its TCP port, guarded by the profile for commissioning, with an obedient operator.</summary>
internal sealed class BoardBench : IDisposable
{
    public const string Kind = "llzo-chang2021";
    private const double Megapascal = 10.0;
    private const double Celsius = 25.0;
    private const double Hand = 10.0;

    public static readonly CyclerStep Rest = new("Rest", null, CyclerMode.Rest, 0, default, 0.0);

    private readonly Stream _line;

    public BoardBench(bool hasChannel = true, double speed = 250.0)
    {
        CellDefinition kind = Cells.Kind(Kind);
        var cell = new Cell(kind, Celsius);
        cell.Step(0.0, 0.0, Megapascal, Celsius);
        var circuit = CellCircuit.Of(cell);
        Complex[] ohm = [.. CellCommissioning.Hertz.Select(hertz => CellSpectrum.Impedance(cell, hertz) / kind["area"])];
        Spectrum = RecordedCommissioning.Of(CellCommissioning.Hertz, ohm, kind["area"], circuit, 2, Celsius, Cells.Noise, Ad5941.Nearest);
        Settings = CommissioningProfile.Of(kind, Cells.Density, Spectrum.Profile, kind["area"]);
        ExperimentCase setup = ExperimentCase.Plain("the bench", kind, Megapascal, Celsius) with
        {
            HasImpedance = hasChannel,
            Profile = ProfileFile.Make("commissioning", 0, [], Settings),
            Steps = [Rest with { Duration = 1.0 }],
        };
        Board = new LiveExperiment(setup, speed);
        Assert.IsTrue(SpinWait.SpinUntil(() => Board.Progress.Ended.Length > 0, 20_000), "the board guards");
        _line = BoardSource.Find($"tcp://127.0.0.1:{Board.Port}", 1.0).Connect();
        Client = new BoardClient(_line, _line);
    }

    public RecordedCommissioning Spectrum { get; }

    public Settings Settings { get; }

    public LiveExperiment Board { get; }

    public BoardClient Client { get; }

    public List<string> Told { get; } = [];

    public RecordedBaseline Recorded => new(Spectrum.Circuit, Spectrum.Unexplained, Spectrum.Profile.Hertz);

    public BoardRig Rig()
    {
        return new BoardRig(Client, new SimulatedOperator(Board, Hand, Told.Add), Recorded, Cells.Kind(Kind)["area"], canWarm: false);
    }

    /// <summary>Lets something happen to the fixture behind everybody's back.</summary>
    public void Happen(double seconds, Action<VirtualFixture> what)
    {
        Board.Act(seconds, what);
    }

    public void Dispose()
    {
        Client.Dispose();
        _line.Dispose();
        Board.Dispose();
    }
}
