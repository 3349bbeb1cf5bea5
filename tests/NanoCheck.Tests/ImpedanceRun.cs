using System.Numerics;
using System.Text.Json;
using SSBms.Bench.Profiles;
using SSBms.CellModels.Definitions;
using SSBms.Control;
using SSBms.Drivers;
using SSBms.NanoCheck.Counting;
using SSBms.Runtime;
using SSBms.VirtualBoard;

namespace SSBms.NanoCheck.Tests;

/// <summary>
/// Runs the impedance channel with counted firmware, a step after each control cycle of a board that guards. Called inside a
/// <see cref="CountedContext"/>.
/// </summary>
internal sealed class ImpedanceRun
{
    private const string Cell = "chen2020-lfp";
    private const int WarmUp = 300;
    private const int Cuts = 60;
    private const int Stride = 23;
    private const long MicrosecondsPerMillisecond = 1000;

    private readonly SimulatedBoard _board;
    private readonly Firmware _firmware;
    private readonly ImpedanceTasks _tasks;
    private readonly List<long[]> _steps = [];
    private readonly List<long[]> _watched = [];
    private readonly List<long[]> _frames = [];

    private ImpedanceRun()
    {
        CellDefinition cell = CellCatalogue.BuiltIn.Find(Cell)!;
        Settings settings = CellSettings.Of(cell);
        CommissionedCell.Put(settings, new InterfaceProfile());
        Profile profile = ProfileFile.Make(Cell, 0, [], settings);
        var configuration = new BoardConfiguration();
        byte[] memory = BootImage.With(profile, configuration);
        _board = new SimulatedBoard(configuration, profile.Settings, 1, memory, hasImpedance: true);
        _board.Impedance!.Network.Cell = _ => new Complex(150.0, -70.0);
        _board.Clock.Waiting = milliseconds => _board.Advance((_board.Clock.Milliseconds + milliseconds) * MicrosecondsPerMillisecond);
        _board.SetCell(3.4, 0.0);
        _board.SetForce(565.0);
        _board.SetTemperatures(25.0, 25.0);
        _firmware = new Firmware(_board.Ports, configuration, []);
        _tasks = new ImpedanceTasks(_board.Impedance.Bus, _board.Link, _board.Clock, _board.Impedance.PressLine, []);
        _tasks.Watch(_firmware);
        _firmware.Supervisor.Start();
    }

    /// <summary>Runs.</summary>
    /// <param name="cycles">How many cycles.</param>
    /// <returns>
    /// As JSON: rows of the instructions, the calls and the allocations of each step, those in which a wire is cut the last; then the same
    /// of the eye and of each frame on the link.
    /// </returns>
    public static string Execute(string cycles)
    {
        var run = new ImpedanceRun();

        // Driver and tables are made when the profile is known and a desktop first needs them.
        run.Step(WarmUp, counted: false);
        run.Step(JsonSerializer.Deserialize<int>(cycles), counted: true);
        if (run._tasks.Channel.Sweep.Status != ImpedanceStatus.Good)
        {
            throw new InvalidOperationException(run._tasks.Channel.Sweep.Status.ToString());
        }

        // And what a step costs in which a wire is cut, at one transfer of a sweep after the other.
        VirtualSpiBus bus = run._board.Impedance!.Bus;
        for (int cut = 0; cut < Cuts; cut++)
        {
            long at = bus.Transfers + 1 + cut * Stride;
            bus.Transferring = number => bus.IsCut = number >= at;
            run.Step(WarmUp, counted: true);
        }

        return JsonSerializer.Serialize(new[] { run._steps.ToArray(), run._watched.ToArray(), run._frames.ToArray() });
    }

    private void Step(int cycles, bool counted)
    {
        for (int i = 0; i < cycles; i++)
        {
            _firmware.Supervisor.Step();
            Count(_tasks.All[0], counted ? _steps : null);
            Count(_tasks.All[1], counted ? _watched : null);
            Count(_tasks.All[2], counted ? _frames : null);
        }
    }

    private static void Count(IBackgroundTask task, List<long[]>? into)
    {
        Probe.Ended = (_, done) =>
        {
            Tally all = done.Aggregate((left, right) => left + right);
            into?.Add([all.Instructions, all.Calls, all.Allocations]);
        };
        Probe.Begin((int)Section.Cycle);
        task.Run();
        Probe.End((int)Section.Cycle);
        Probe.Ended = null;
    }
}
