using SSBms.Bench.Experiments;
using SSBms.Bench.Fixture;
using SSBms.CellModels;
using SSBms.CellModels.Definitions;
using SSBms.CellModels.Processes;
using SSBms.Control;
using SSBms.VirtualBoard;

namespace SSBms.Bench.Reaction;

/// <summary>One trial at one phase of cycle and conversions, on a board of its own with its own tolerances.</summary>
public sealed class ReactionRun
{
    private const double Stack = 5.0;
    private const double Ambient = 25.0;
    private const double Density = 0.1;
    private const double ChargedHours = 1.5;
    private const double ChargeStep = 10.0;
    private const int CyclesToStandby = 30;

    /// <summary>The proof test takes some ten of them.</summary>
    private const int CyclesArmed = 45;

    /// <summary>The event comes within so many cycles: several conversions of the slowest chip, and a look at every register.</summary>
    private const int EventCycles = 12;

    private const int CyclesWatched = 60;
    private const int CyclesAfterOpening = 6;
    private const double MilliamperePerAmpere = 1000.0;
    private const double MicrosecondsPerMillisecond = 1000.0;

    private static readonly CellDefinition s_full = Find("chen2020-lfp");
    private static readonly CellDefinition s_symmetric = Find("chen2020-symmetric");
    private static readonly CellState s_charged = Charged();

    private readonly ReactionTrial _trial;
    private readonly VirtualFixture _fixture;
    private long _nextCycle;
    private long _event;
    private double _command = double.NaN;
    private double _opened = double.NaN;
    private double _shown = double.NaN;
    private DiagnosisCode _trip;

    private ReactionRun(ReactionTrial trial, ulong seed)
    {
        _trial = trial;
        bool symmetric = trial.Scene == ReactionScene.Symmetric;
        ExperimentCase setup = ExperimentCase.Plain("reaction", symmetric ? s_symmetric : s_full, Stack, Ambient) with { Seed = seed };
        _fixture = new VirtualFixture(setup, guarded: true);
        if (!symmetric)
        {
            CellState charged = s_charged;
            _fixture.Cell.Restore(charged);
        }

        _fixture.Firmware!.Supervisor.Start();
        _nextCycle = _fixture.Microseconds;
        Cycles(CyclesToStandby);
        if (trial.Scene != ReactionScene.Standby)
        {
            _fixture.Board!.ArmSwitch.IsOn = true;
            Drive(_fixture, trial.Scene == ReactionScene.Discharging ? -Density : Density);
            Cycles(CyclesArmed);
        }
    }

    private Guard? Guard => _fixture.Control?.Guard;

    /// <summary>The profile of the full cell, as the catalogue and the defaults have it.</summary>
    public static Settings OrdinarySettings => ExperimentCase.Plain("reaction", s_full, Stack, Ambient).Profile.Settings;

    /// <summary>Makes it happen once.</summary>
    /// <param name="trial">The event.</param>
    /// <param name="seed">Seed of all runs.</param>
    /// <param name="phase">Number of the run: it draws board and time of the event.</param>
    /// <exception cref="InvalidOperationException">The guard was not ready before the event.</exception>
    public static ReactionTimes Measure(ReactionTrial trial, ulong seed, int phase)
    {
        ArgumentNullException.ThrowIfNull(trial);
        var draw = new NoiseSource(seed, $"{trial.Row} {trial.Event} {phase}");
        var run = new ReactionRun(trial, draw.NextBits());
        run.Happen(draw.NextFraction());
        return run.Watch();
    }

    /// <summary>Lets the cycler give a current from now on.</summary>
    /// <param name="fixture">The fixture.</param>
    /// <param name="density">mA/cm²; positive charges.</param>
    public static void Drive(VirtualFixture fixture, double density)
    {
        ArgumentNullException.ThrowIfNull(fixture);
        var amount = new Amount(Math.Abs(density), AmountUnit.Density);
        fixture.Cycler.Begin(new CyclerStep("reaction", null, CyclerMode.Current, Math.Sign(density), amount, 0.0));
    }

    /// <summary>Lets the board see the cell's voltage as it is now: it has jumped, and does not go there evenly.</summary>
    /// <param name="fixture">The fixture.</param>
    public static void Jump(VirtualFixture fixture)
    {
        ArgumentNullException.ThrowIfNull(fixture);
        Cell cell = fixture.Cell;
        fixture.Board!.SetCell(cell.Voltage(fixture.Density), fixture.Density * cell.Area / MilliamperePerAmpere);
    }

    private static CellDefinition Find(string id)
    {
        return CellCatalogue.BuiltIn.Find(id) ?? throw new InvalidOperationException($"the catalogue lacks {id}");
    }

    private static CellState Charged()
    {
        var cell = new Cell(s_full, Ambient);
        for (double at = 0.0; at < ChargedHours * PhysicalConstants.SecondsPerHour; at += ChargeStep)
        {
            cell.Step(ChargeStep, Density, Stack, Ambient);
        }

        return cell.State;
    }

    private void Happen(double fraction)
    {
        long at = _fixture.Microseconds + (long)(fraction * EventCycles * _fixture.CycleMicroseconds);
        while (_nextCycle <= at)
        {
            Cycles(1);
        }

        ProtectionState expected = _trial.Scene == ReactionScene.Standby ? ProtectionState.Standby : ProtectionState.Operating;
        if (Guard?.State != expected)
        {
            throw new InvalidOperationException($"{_trial.Row}, {_trial.Event}: {Guard?.State} before the event, {Guard?.Trip.Code}");
        }

        _fixture.AdvanceTo(Math.Max(at, _fixture.Microseconds));
        _event = _trial.BeginsWithFirmware ? _nextCycle : _fixture.Microseconds;
        _trial.Cause(_fixture);
    }

    private ReactionTimes Watch()
    {
        int after = 0;
        for (int i = 0; i < CyclesWatched && after < CyclesAfterOpening && !IsOver(); i++)
        {
            // Before the firmware runs: it releases the comparator's latch when it opens.
            _fixture.AdvanceTo(_nextCycle);
            Look(_fixture.Microseconds);
            long cycle = _fixture.Microseconds;
            Cycles(1);
            Look(cycle);
            after += double.IsNaN(_opened) || _trial.End == ReactionEnd.Shown ? 0 : 1;
        }

        double reaction = _trial.End switch
        {
            ReactionEnd.Command => _command,
            ReactionEnd.Shown => _shown,
            _ => _opened,
        };

        // The coil lost its current one release before the contacts were open, whoever took it.
        double command = _trial.End == ReactionEnd.Open ? _opened - ReactionBounds.Release : _command;
        return new ReactionTimes(command, reaction, _trip);
    }

    private bool IsOver()
    {
        return _trial.End switch
        {
            ReactionEnd.Command => !double.IsNaN(_command) && _trip != DiagnosisCode.None,
            ReactionEnd.Shown => !double.IsNaN(_shown),
            _ => !double.IsNaN(_opened) && _trip != DiagnosisCode.None,
        };
    }

    private void Cycles(int count)
    {
        for (int i = 0; i < count; i++)
        {
            _fixture.AdvanceTo(_nextCycle);
            _nextCycle = _fixture.RunFirmware();
        }
    }

    private void Look(long cycle)
    {
        SimulatedBoard board = _fixture.Board!;
        if (double.IsNaN(_command) && _trial.Scene != ReactionScene.Standby && !board.Contactor.IsEnergised)
        {
            _command = Since(LostAt(board, cycle));
        }

        if (double.IsNaN(_opened) && _fixture.LastOpening is { } opening && opening.AtMicroseconds >= _event)
        {
            _opened = Since(opening.AtMicroseconds);
        }

        if (Guard is not { } guard)
        {
            return;
        }

        if (_trip == DiagnosisCode.None && guard.State == ProtectionState.Tripped)
        {
            _trip = guard.Trip.Code;
            _command = double.IsNaN(_command) ? Since(cycle) : _command;
        }

        for (int i = 0; double.IsNaN(_shown) && i < guard.Diagnostics.Count; i++)
        {
            if (guard.Diagnostics.IsRaised(i) && guard.Diagnostics.Row(i).Code == _trial.Row)
            {
                _shown = Since(cycle);
            }
        }
    }

    /// <summary>The first of what takes the coil's current away.</summary>
    private long LostAt(SimulatedBoard board, long cycle)
    {
        long lost = Math.Max(cycle, _event);
        lost = board.Latch.IsSet && board.Latch.SetAt >= _event ? Math.Min(lost, board.Latch.SetAt) : lost;
        return board.Monostable.EndsAt >= _event ? Math.Min(lost, board.Monostable.EndsAt) : lost;
    }

    private double Since(long microseconds)
    {
        return (microseconds - _event) / MicrosecondsPerMillisecond;
    }
}
