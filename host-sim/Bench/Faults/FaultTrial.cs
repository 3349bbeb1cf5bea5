using System.Globalization;
using SSBms.Bench.Experiments;
using SSBms.Bench.Fixture;
using SSBms.CellModels;
using SSBms.CellModels.Definitions;
using SSBms.CellModels.Processes;
using SSBms.Control;
using SSBms.Runtime;

namespace SSBms.Bench.Faults;

/// <summary>
/// Breaks one part while the founding paper's full cell charges at 0.1 mA/cm² and 5 MPa under the guard, and looks at what the guard
/// does: with all else well, and when the limit that the fault could hide is then violated.
/// </summary>
public sealed class FaultTrial
{
    private const string CellId = "chen2020-lfp-al2o3";
    private const double Density = 0.1;
    private const double Stack = 5.0;
    private const double Ambient = 25.0;
    private const int CyclesToStandby = 50;
    private const int CyclesBefore = 600;
    private const int CyclesToViolation = 100;
    private const int CyclesWatched = 6000;
    private const int CyclesToWait = 18_000;
    private const double Beyond = 1.2;
    private const double Warm = 46.0;
    private const double Heat = 20.0;
    private const double HeatSeconds = 900.0;
    private const double Released = 0.01;
    private const double RampSeconds = 60.0;
    private const double Noticed = 0.05;
    private const double Percent = 100.0;
    private const double Micro = 1e-6;

    private static readonly CellDefinition s_cell =
        CellCatalogue.BuiltIn.Find(CellId) ?? throw new InvalidOperationException($"the catalogue lacks {CellId}");

    private const double HalfWayHours = 1.5;
    private const double NearlyFull = 3.9;

    private readonly VirtualFixture _fixture;
    private readonly Firmware _armed;
    private long _from;
    private long _openedAt = -1;
    private int _openings;
    private string _damage = "";
    private long _nextCycle;
    private DiagnosisCode _trip;
    private DiagnosisCode _warned;
    private bool _disarmed;
    private bool _welded;

    private FaultTrial(FaultLimit limit, FaultStep? fault)
    {
        double ambient = limit == FaultLimit.Temperature ? Warm : Ambient;
        ExperimentCase setup = ExperimentCase.Plain("fault trial", s_cell, Stack, ambient) with
        {
            HasImpedance = fault is { Fault.NeedsImpedance: true },
        };
        _fixture = new VirtualFixture(setup, guarded: true);
        Charge(limit == FaultLimit.Voltage, ambient);
        _fixture.Firmware!.Supervisor.Start();
        Run(CyclesToStandby);
        _fixture.Board!.ArmSwitch.IsOn = true;
        Run(CyclesToStandby);
        _fixture.ForgetOpenings();
        _openings = 0;
        _fixture.Cycler.Begin(Driven(1, Density));
        Run(CyclesBefore);
        if (_fixture.Control is not { Guard.State: ProtectionState.Operating } || _openings > 0)
        {
            throw new InvalidOperationException("the guard does not operate before the fault");
        }

        _armed = _fixture.Firmware;
        _disarmed = false;
    }

    private Guard? Guard => _fixture.Control?.Guard;

    /// <summary>All else is well.</summary>
    /// <param name="fault">The fault.</param>
    public static FaultReaction Alone(FaultStep fault)
    {
        var trial = new FaultTrial(FaultLimit.Current, fault);
        trial.Break(fault);
        trial.Run(CyclesWatched);
        return trial.Reaction(reached: true) with { Impedance = trial._fixture.Guard?.Sweeps?.Status };
    }

    /// <summary>The limit that the fault could hide is violated a while later.</summary>
    /// <param name="fault">The fault; null for none.</param>
    /// <param name="limit">The limit.</param>
    public static FaultReaction AndLimit(FaultStep? fault, FaultLimit limit)
    {
        var trial = new FaultTrial(limit, fault);
        double most = trial.Guard!.Quantities.Get(Quantity.PlatingTripDensity);
        if (fault is not null)
        {
            trial.Break(fault);
        }

        trial.Run(CyclesToViolation);
        trial.Violate(limit, most);
        bool reached = false;
        for (int i = 0; i < CyclesToWait && !reached; i++)
        {
            reached = trial.IsViolated(limit);
            trial._from = trial._fixture.Microseconds;
            trial.Run(1);
        }

        trial.Run(reached ? CyclesWatched : 0);
        return trial.Reaction(reached);
    }

    private static CyclerStep Driven(int direction, double density)
    {
        return new CyclerStep("trial", null, CyclerMode.Current, direction, new Amount(density, AmountUnit.Density), 0.0);
    }

    /// <summary>Charges the cell before the board is there: nearly full, or about half.</summary>
    private void Charge(bool nearlyFull, double ambient)
    {
        const double Step = 10.0;
        Cell cell = _fixture.Cell;
        for (
            double at = 0.0;
            nearlyFull ? cell.Voltage(Density) < NearlyFull : at < HalfWayHours * PhysicalConstants.SecondsPerHour;
            at += Step
        )
        {
            cell.Step(Step, Density, Stack, ambient);
        }
    }

    private void Break(FaultStep fault)
    {
        _from = _fixture.Microseconds;
        _fixture.Inject(fault);
    }

    private void Violate(FaultLimit limit, double most)
    {
        switch (limit)
        {
            case FaultLimit.Current:
                _fixture.Cycler.Begin(Driven(1, Beyond * most));
                break;
            case FaultLimit.Pressure:
                // Only stripping needs pressure.
                _fixture.Cycler.Begin(Driven(-1, Density));
                _fixture.TurnClamp(Released, RampSeconds);
                break;
            case FaultLimit.Temperature:
                _fixture.Stand.Chamber.Go(Warm + Heat, _fixture.Seconds, HeatSeconds);
                break;
            default:
                break;
        }
    }

    private bool IsViolated(FaultLimit limit)
    {
        return Guard?.Quantities is { } known
            && limit switch
            {
                FaultLimit.Voltage => _fixture.Voltage > known.Get(Quantity.VoltageCeiling),
                FaultLimit.Pressure => _fixture.Pressure < known.Get(Quantity.CriticalPressure),
                FaultLimit.Temperature => _fixture.Cell.State.Temperature > known.Get(Quantity.TemperatureCeiling),
                _ => true,
            };
    }

    private void Run(int cycles)
    {
        // Once it has tripped and opened, it is the operator's turn.
        for (int i = 0; i < cycles && !(_trip != DiagnosisCode.None && _openings > 0); i++)
        {
            _fixture.AdvanceTo(_nextCycle);
            _nextCycle = _fixture.RunFirmware();
            Look();
        }
    }

    private void Look()
    {
        if (_openings == 0 && _fixture.LastOpening is { } opening)
        {
            _openedAt = opening.AtMicroseconds;
            _damage = Damage();
        }

        _openings = _fixture.Openings;
        if (Guard is not { } guard)
        {
            return;
        }

        if (guard.State == ProtectionState.Tripped && _trip == DiagnosisCode.None)
        {
            _trip = guard.Trip.Code;
        }

        // Standby after a restart is no order of the operator.
        _disarmed |= guard.State == ProtectionState.Standby && ReferenceEquals(_fixture.Firmware, _armed);
        for (int i = 0; i < guard.Diagnostics.Count; i++)
        {
            if (!guard.Diagnostics.IsRaised(i))
            {
                continue;
            }

            Diagnosis row = guard.Diagnostics.Row(i);
            _warned = row.Response != Response.Trip ? row.Code : _warned;
            _welded |= row.Code == DiagnosisCode.ContactorWelded;
        }
    }

    private string Damage()
    {
        Cell cell = _fixture.Cell;
        double progress = LeakPath.Progress(cell.State);
        return cell.Shorted ? ", the cell shorted by then"
            : progress > Noticed ? string.Create(CultureInfo.InvariantCulture, $", a dendrite {progress * Percent:0} % through by then")
            : cell.ContactFraction < VoidGrowth.Detached ? ", contact lost by then"
            : "";
    }

    private FaultReaction Reaction(bool reached)
    {
        double seconds = _openings > 0 ? (_openedAt - _from) * Micro : double.NaN;
        return new FaultReaction(reached, seconds, _openings, _openings > 0 ? _damage : Damage(), _trip, _warned, _disarmed, _welded);
    }
}
