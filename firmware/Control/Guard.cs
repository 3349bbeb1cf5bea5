using System;

namespace SSBms.Control;

/// <summary>
/// What the firmware decides, once per cycle: validate, estimate, limit, diagnose, decide. It knows no device, no clock
/// and no storage, and allocates only when it is built.
/// </summary>
public sealed class Guard
{
    private const double MilliampereInAmpere = 0.001;

    private readonly CellLimits _limits;
    private readonly SampleValidation _validation;
    private readonly ChargeLedger _ledger;
    private readonly VoidWatch _voidWatch;
    private readonly CurrentLimits _currentLimits;
    private readonly Protection _protection;

    private long _lastCycle = -1;
    private double _mismatch;

    /// <summary>Builds the guard for one cell.</summary>
    /// <param name="limits">What the cell can bear.</param>
    /// <param name="policy">The distance to keep.</param>
    /// <param name="table">The fault policy.</param>
    /// <exception cref="ArgumentException">A limit or a policy value is unusable; the parameter name says which.</exception>
    public Guard(CellLimits limits, GuardPolicy policy, Diagnosis[] table)
    {
        string? fault = limits.FirstFault() ?? policy.FirstFault();
        if (fault != null || limits.PlatingCcd == null || limits.StrippingCcd == null || limits.Replenishment == null)
        {
            throw new ArgumentException(fault);
        }

        _limits = limits;
        _validation = new SampleValidation(policy, limits);
        _ledger = new ChargeLedger();
        _voidWatch = new VoidWatch(limits, policy);
        _currentLimits = new CurrentLimits(limits, limits.PlatingCcd, limits.StrippingCcd, limits.Replenishment, policy);
        _protection = new Protection();
        Diagnostics = new Diagnostics(table);
        FixedLimits(policy);
    }

    /// <summary>Everything known in the newest cycle.</summary>
    public Quantities Quantities { get; } = new Quantities();

    /// <summary>The diagnoses and whether they are raised.</summary>
    public Diagnostics Diagnostics { get; }

    /// <summary>The trip, if there is one.</summary>
    public TripReport Trip { get; } = new TripReport();

    /// <summary>Where the protection state machine is.</summary>
    public ProtectionState State => _protection.State;

    /// <summary>True when every channel the guard needs was known in the newest cycle.</summary>
    public bool IsComplete =>
        Quantities.IsKnown(Quantity.CellVoltage)
        && Quantities.IsKnown(Quantity.Current)
        && Quantities.IsKnown(Quantity.StackPressure)
        && Quantities.IsKnown(Quantity.HottestTemperature);

    /// <summary>Takes over a trip that was latched before a restart; the contactor then stays open until a reset.</summary>
    /// <param name="code">The diagnosis.</param>
    /// <param name="at">When, ms of that run's clock.</param>
    /// <param name="value">What crossed.</param>
    /// <param name="bound">Which bound.</param>
    public void RestoreTrip(DiagnosisCode code, long at, double value, double bound)
    {
        Trip.Restore(code, at, value, bound);
        _protection.Latch();
    }

    /// <summary>One cycle.</summary>
    /// <param name="sample">What was measured.</param>
    /// <param name="decision">What is to be done.</param>
    public void Step(Sample sample, Decision decision)
    {
        double seconds = SecondsSinceLast(sample.Now);
        Quantities.BeginCycle();
        _validation.Apply(sample, Quantities);
        _ledger.Update(Quantities, seconds);
        _voidWatch.Update(Quantities, seconds);
        _currentLimits.Update(Quantities);
        WatchContactor(sample, seconds);
        Diagnostics.Evaluate(Quantities);
        Decide(sample);
        Tell(decision);
    }

    private void Decide(Sample sample)
    {
        bool tripped = State == ProtectionState.Tripped;
        int row = Diagnostics.FirstTrip();
        _protection.Step(sample, row >= 0, IsComplete, _currentLimits.Derated);
        if (!tripped && State == ProtectionState.Tripped && row >= 0)
        {
            Trip.Record(Diagnostics.Row(row), Quantities, sample.Now);
        }
        else if (tripped && State != ProtectionState.Tripped)
        {
            Trip.Clear();
            Diagnostics.Clear();
        }
    }

    private void WatchContactor(Sample sample, double seconds)
    {
        bool following = sample.ContactorClosed == _protection.CloseContactor;
        _mismatch = following ? 0.0 : _mismatch + seconds;
        Quantities.Set(Quantity.ContactorMismatch, _mismatch);
    }

    private void Tell(Decision decision)
    {
        double ampere = _limits.Area * MilliampereInAmpere;
        decision.CloseContactor = _protection.CloseContactor;
        decision.AllowedCharge = decision.CloseContactor ? Quantities.Get(Quantity.AllowedPlating) * ampere : 0.0;
        decision.AllowedDischarge = decision.CloseContactor ? Quantities.Get(Quantity.AllowedStripping) * ampere : 0.0;
        if (!Quantities.IsKnown(Quantity.PlatingTripDensity))
        {
            // Limits that cannot be computed in this cycle stay as they were.
            return;
        }

        double plating = Quantities.Get(Quantity.PlatingTripDensity) * ampere;
        double stripping = Quantities.Get(Quantity.StrippingTripDensity) * ampere;
        double weaker = plating < stripping ? plating : stripping;
        decision.HardwareTripCharge = _limits.BothElectrodesLithium ? weaker : plating;
        decision.HardwareTripDischarge = _limits.BothElectrodesLithium ? weaker : stripping;
    }

    private double SecondsSinceLast(long now)
    {
        double seconds = _lastCycle < 0 || now < _lastCycle ? 0.0 : (now - _lastCycle) * 0.001;
        _lastCycle = now;
        return seconds;
    }

    private void FixedLimits(GuardPolicy policy)
    {
        Quantities.Set(Quantity.PressureWall, _limits.PressureWall);
        Quantities.Set(Quantity.VoltageCeiling, _limits.VoltageCeiling + policy.VoltageMargin);
        Quantities.Set(Quantity.VoltageFloor, _limits.VoltageFloor - policy.VoltageMargin);
        Quantities.Set(Quantity.TemperatureCeiling, _limits.TemperatureCeiling);
        Quantities.Set(Quantity.TemperatureFloor, _limits.TemperatureFloor);
        Quantities.Set(Quantity.VoltageDisagreementLimit, policy.VoltageDisagreementLimit);
        Quantities.Set(Quantity.TemperatureSpreadLimit, policy.TemperatureSpreadLimit);
        Quantities.Set(Quantity.AgeLimit, policy.AgeLimit);
        Quantities.Set(Quantity.TemperatureAgeLimit, policy.TemperatureAgeLimit);
        Quantities.Set(Quantity.ContactorLimit, policy.ContactorLimit);
        Quantities.Set(Quantity.VoidEvidenceLimit, policy.VoidEvidenceLimit);
        Quantities.Set(Quantity.ContactLossRatio, policy.ContactLossRatio);
        Quantities.Set(Quantity.Half, 0.5);
    }
}
