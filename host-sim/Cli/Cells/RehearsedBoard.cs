using System.Globalization;
using System.Numerics;
using SSBms.Bench.Experiments;
using SSBms.Bench.Profiles;
using SSBms.CellModels;
using SSBms.CellModels.Definitions;
using SSBms.CellModels.Input;
using SSBms.Commissioning.Balance;
using SSBms.Commissioning.Boards;
using SSBms.Control;
using SSBms.Detection.Commissioning;
using SSBms.Drivers;
using SSBms.Live.Simulation;
using SSBms.Live.Sources;

namespace SSBms.Cli.Cells;

/// <summary>A simulated board with somebody beside it who does what is asked for: the guided procedure, rehearsed.</summary>
internal sealed class RehearsedBoard : IDisposable
{
    /// <summary>How long a hand takes, s.</summary>
    private const double Hand = 20.0;
    private static readonly TimeSpan s_patience = TimeSpan.FromMinutes(10);

    private readonly ExperimentCase _setup;
    private readonly LiveExperiment _board;

    /// <summary>The spectrum of the simulated cell in its clamp, as an instrument would record it.</summary>
    /// <param name="source">What the user wrote: "sim:EXPERIMENT".</param>
    /// <param name="kind">The kind of the cell.</param>
    /// <returns>What it tells, and the area of the electrode, cm².</returns>
    /// <exception cref="InputException">The experiment cannot be used, or its cell is none of that kind.</exception>
    public static (RecordedCommissioning Found, double Area) Spectrum(string source, CellDefinition kind)
    {
        ExperimentCase setup = Case(source, kind);
        var cell = new Cell(setup.Cell, setup.Temperature);
        cell.Step(0.0, 0.0, setup.Pressure, setup.Temperature);
        var expected = new Cell(kind, setup.Temperature);
        expected.Step(0.0, 0.0, setup.Pressure, setup.Temperature);
        double area = setup.Cell["area"];
        IReadOnlyList<double> hertz = CellCommissioning.Hertz;
        Complex[] ohm = [.. hertz.Select(tone => CellSpectrum.Impedance(cell, tone) / area)];
        int interfaces = CellCircuit.Interfaces(expected);
        try
        {
            var circuit = CellCircuit.Of(expected);
            double noise = setup.Profile.Settings.Get(Setting.ToneNoise);
            return (RecordedCommissioning.Of(hertz, ohm, area, circuit, interfaces, setup.Temperature, noise, Ad5941.Nearest), area);
        }
        catch (InputException error)
        {
            throw new InputException($"{source}: {error.Message}", error);
        }
    }

    /// <summary>Switches it on, guarded by the profile for commissioning, and waits until the steps of its experiment are over.</summary>
    /// <param name="source">What the user wrote: "sim:EXPERIMENT".</param>
    /// <param name="kind">The kind of the cell.</param>
    /// <param name="settings">What it is to guard by; the parts of the board are those of the experiment.</param>
    /// <param name="speed">Simulated seconds in a real one.</param>
    /// <param name="stop">Ends the wait.</param>
    /// <exception cref="InputException">The experiment cannot be used, or did not come to its end.</exception>
    public RehearsedBoard(string source, CellDefinition kind, Settings settings, double speed, CancellationToken stop)
    {
        ExperimentCase setup = Case(source, kind);
        foreach (SettingRow row in SettingTable.Rows().Where(row => row.Group == SettingGroup.Board || row.Setting == Setting.Cycle))
        {
            settings.Set(row.Setting, setup.Profile.Settings.Get(row.Setting));
        }

        _setup = setup with { HasImpedance = true, PressFollows = false, Profile = ProfileFile.Make("commissioning", 0, [], settings) };
        _board = new LiveExperiment(_setup, speed);
        try
        {
            bool isOver = SpinWait.SpinUntil(() => _board.Progress.Ended.Length > 0 || stop.IsCancellationRequested, s_patience);
            stop.ThrowIfCancellationRequested();
            if (!isOver || !_board.Progress.Conducts)
            {
                throw new InputException(
                    $"{source}: {(isOver ? _board.Progress.Ended : "it goes on")}; expected a short experiment, such as a rest, that leaves the contactor closed"
                );
            }
        }
        catch
        {
            _board.Dispose();
            throw;
        }

        Operator = new SimulatedOperator(_board, Hand, text => Console.Out.WriteLine(ConsoleOperator.Line(text)));
    }

    /// <summary>Who stands beside it.</summary>
    public IRigOperator Operator { get; }

    /// <summary>The port of its link, as a source.</summary>
    public string Source => string.Create(CultureInfo.InvariantCulture, $"tcp://127.0.0.1:{_board.Port}");

    /// <summary>What only a simulation knows, in a sentence.</summary>
    /// <param name="density">Stripping current density at which the critical stack pressure is wanted, mA/cm².</param>
    public string Truth(double density)
    {
        double pressure = VoidLaw.Of(_setup.Cell, _setup.Temperature).CriticalPressure(density);
        return string.Create(
            CultureInfo.InvariantCulture,
            $"Rehearsed: the true critical stack pressure of the simulated cell is {pressure:0.00} MPa, and at least {_board.LeastContact:0.000} of its contact was left."
        );
    }

    /// <inheritdoc/>
    public void Dispose()
    {
        _board.Dispose();
    }

    private static ExperimentCase Case(string source, CellDefinition kind)
    {
        ExperimentCase setup = BoardSource.Case(source);
        return setup.Catalogued.Id == kind.Id
            ? setup
            : throw new InputException($"{source}: its cell is {setup.Catalogued.Id}; expected --cell {setup.Catalogued.Id}");
    }
}
