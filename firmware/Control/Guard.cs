using System;

namespace SSBms.Control;

/// <summary>
/// What the firmware decides, once per cycle: validate, estimate, limit, diagnose, decide. It knows no device, no clock
/// and no storage, and allocates only when it is built.
/// </summary>
public sealed class Guard
{
    private const double MilliampereInAmpere = 0.001;

    /// <summary>A cycle that begins later than so many periods after the one before was missed.</summary>
    private const double LateCycle = 1.5;

    /// <summary>The monostable holds for three periods; its parts may make it a fifth less, and a cycle takes part of one.</summary>
    private const double SilentCycles = 2.0;

    /// <summary>
    /// Part of the full scale that no current monitor reads without current: forty times the offset of its chip. What a calibration
    /// adds is beyond it only when it is wrong.
    /// </summary>
    private const double OpenCurrentShare = 0.001;

    /// <summary>Part of the current that may be used while a row asks for care.</summary>
    private const double Restricted = 0.5;

    private readonly double _area;
    private readonly bool _bothLithium;
    private readonly SampleValidation _validation;
    private readonly ChargeLedger _ledger;
    private readonly ResistanceWatch _resistanceWatch;
    private readonly CurrentLimits _currentLimits;
    private readonly LostContact _lostContact = new LostContact();
    private readonly ContactorWatch _contactorWatch;
    private readonly Plausibility _plausibility;
    private readonly Protection _protection;
    private readonly ProofTest _proof;
    private readonly Quantities _quantities = new Quantities();
    private readonly Diagnostics _diagnostics;

    private long _lastCycle = -1;
    private bool _told;
    private bool _proving;

    /// <summary>Builds the guard for one cell.</summary>
    /// <param name="settings">What the cell can bear, and the distance to keep.</param>
    /// <param name="board">What the board can measure and hold.</param>
    /// <param name="table">The fault policy.</param>
    /// <exception cref="ArgumentException">A setting cannot be, or a row has no bound; the message names it.</exception>
    public Guard(Settings settings, BoardRange board, Diagnosis[] table)
    {
        SettingFault? fault = SettingCheck.FirstFault(settings, board);
        if (fault != null)
        {
            throw new ArgumentException(fault.Name);
        }

        SetBounds(settings, board);
        FindNothing();
        _plausibility = new Plausibility(settings, board, Quantities);
        RequireBounds(table);
        _area = settings.Get(Setting.Area);
        _bothLithium = settings.BothElectrodesLithium;
        _validation = new SampleValidation(settings, board, Quantities.Get(Quantity.TemperatureAgeLimit));
        _ledger = new ChargeLedger(settings.Get(Setting.ArealCapacity), _bothLithium);
        _resistanceWatch = new ResistanceWatch(settings);

        // A table that is missing is a fault, and was found above.
        _currentLimits = new CurrentLimits(settings, settings.PlatingCcd!, settings.StrippingCcd!);
        _contactorWatch = new ContactorWatch();
        _protection = new Protection();
        _proof = new ProofTest();
        _diagnostics = new Diagnostics(table);
    }

    /// <summary>Everything known in the newest cycle.</summary>
    public Quantities Quantities => _quantities;

    /// <summary>The diagnoses and whether they are raised.</summary>
    public Diagnostics Diagnostics => _diagnostics;

    /// <summary>The trip, if there is one.</summary>
    public TripReport Trip { get; } = new TripReport();

    /// <summary>Where the protection state machine is.</summary>
    public ProtectionState State => _protection.State;

    /// <summary>True when every channel the guard needs was known in the newest cycle.</summary>
    public bool IsComplete =>
        _quantities.IsKnown(Quantity.CellVoltage)
        && _quantities.IsKnown(Quantity.Current)
        && _quantities.IsKnown(Quantity.StackPressure)
        && _quantities.IsKnown(Quantity.HottestTemperature);

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
        Quantities quantities = _quantities;
        quantities.BeginCycle();
        _validation.Apply(sample, quantities);
        _ledger.Update(quantities, seconds);
        _resistanceWatch.Update(quantities, seconds);
        if (sample.Interface != null)
        {
            _lostContact.Update(sample.Interface, sample.Now, quantities);
            _currentLimits.Contact = _lostContact.Contact;
            _currentLimits.LostAt = _lostContact.Pressure;
        }

        _currentLimits.Update(quantities);
        if (_proving)
        {
            Prove(sample, seconds);
        }
        else
        {
            _contactorWatch.Update(sample, _told, seconds, quantities);
        }

        _plausibility.Update(sample, _told, seconds, quantities);
        _diagnostics.Evaluate(quantities);
        bool restricts = _diagnostics.Restricts;
        if (restricts)
        {
            Restrict();
        }

        Decide(sample, restricts);
        Tell(decision);
    }

    private void Decide(Sample sample, bool restricts)
    {
        ProtectionState before = _protection.State;
        int row = _diagnostics.FirstTrip();
        if (restricts && row < 0 && !(_protection.CloseContactor && (before != ProtectionState.Armed || sample.ContactorClosed)))
        {
            // A contactor that is not closed yet is not closed beside it; one that is closed opens for a trip only.
            row = _diagnostics.FirstRestriction();
        }

        bool proven = _proving && _proof.Phase == ProofPhase.Proven;

        // A contactor that is closed opens for stale channels, which are rows of their own.
        _protection.Step(sample, row >= 0, _told || IsComplete, restricts || _currentLimits.Derated, proven);
        ProtectionState after = _protection.State;
        if (after == before)
        {
            return;
        }

        if (after == ProtectionState.Proving)
        {
            _proof.Begin();
        }
        else if (after == ProtectionState.Tripped)
        {
            Trip.Record(_diagnostics.Row(row), _quantities, sample.Now);
        }
        else if (before == ProtectionState.Tripped)
        {
            Trip.Clear();
            _diagnostics.Clear();
            _resistanceWatch.ForgetStep();
            _ledger.BeginHalfCycle();
        }
    }

    /// <summary>What has been provoked is no finding; what does not open by it is.</summary>
    private void Prove(Sample sample, double seconds)
    {
        if (_proof.AwaitsOpening)
        {
            _contactorWatch.Rest(_quantities);
        }
        else
        {
            _contactorWatch.Update(sample, _told, seconds, _quantities);
        }

        _proof.Update(sample, seconds, _quantities);
    }

    /// <summary>Halves what is allowed while a row is raised that is no reason to open, but one to be careful.</summary>
    private void Restrict()
    {
        if (Quantities.IsFresh(Quantity.AllowedPlating))
        {
            Quantities.Set(Quantity.AllowedPlating, Restricted * Quantities.Get(Quantity.AllowedPlating));
            Quantities.Set(Quantity.AllowedStripping, Restricted * Quantities.Get(Quantity.AllowedStripping));
        }
    }

    private void Tell(Decision decision)
    {
        double ampere = _area * MilliampereInAmpere;
        double[] values = _quantities.Value;
        bool close = _protection.CloseContactor;
        _told = close;
        if (!close || _proving)
        {
            TellProof(decision);
        }

        decision.CloseContactor = _told;
        decision.AllowedCharge = close ? values[(int)Quantity.AllowedPlating] * ampere : 0.0;
        decision.AllowedDischarge = close ? values[(int)Quantity.AllowedStripping] * ampere : 0.0;
        if (!_quantities.IsKnown(Quantity.PlatingTripDensity))
        {
            // Limits that cannot be computed in this cycle stay as they were.
            return;
        }

        double plating = values[(int)Quantity.PlatingTripDensity] * ampere;
        double stripping = values[(int)Quantity.StrippingTripDensity] * ampere;
        double weaker = plating < stripping ? plating : stripping;
        decision.HardwareTripCharge = _bothLithium ? weaker : plating;
        decision.HardwareTripDischarge = _bothLithium ? weaker : stripping;
    }

    /// <summary>What the proof test wants, and that it wants nothing any more.</summary>
    private void TellProof(Decision decision)
    {
        bool proving = _protection.State == ProtectionState.Proving;
        _proving = proving;
        _told = proving ? _proof.CloseContactor : _told;
        decision.IsProof = proving;
        decision.Beat = !proving || _proof.Phase != ProofPhase.Heartbeat;
        decision.ProvokeHardwareTrip = proving && _proof.Phase == ProofPhase.Comparator;
    }

    private double SecondsSinceLast(long now)
    {
        double seconds = _lastCycle < 0 || now < _lastCycle ? 0.0 : (now - _lastCycle) * 0.001;
        _lastCycle = now;
        return seconds;
    }

    private void SetBounds(Settings settings, BoardRange board)
    {
        settings.SetBounds(Quantities);
        Quantities.Set(Quantity.Half, 0.5);
        Quantities.Set(Quantity.MissedReadingsLimit, MissedReadings.Limit);
        Quantities.Set(Quantity.CycleTimeLimit, LateCycle * settings.Get(Setting.Cycle));
        Quantities.Set(Quantity.HeartbeatLimit, SilentCycles * board.LongestCycle);
        Quantities.Set(Quantity.ContactEvidenceLimit, LostContact.EnoughEvidence);
        Quantities.Set(Quantity.LeastContact, LostContact.LeastContact);
        Quantities.Set(Quantity.LeastVisibleContact, LostContact.GoodContact);
        Quantities.Set(Quantity.InterfaceAgeLimit, LostContact.BlindSeconds);
        Quantities.Set(Quantity.OpenCurrentLimit, OpenCurrentShare * board.LargestCurrent);
    }

    /// <summary>What is only set when something is wrong or has happened.</summary>
    private void FindNothing()
    {
        Quantities.Set(Quantity.ImplausibleReading, 0.0);
        Quantities.Set(Quantity.MissedReadings, 0.0);
        Quantities.Set(Quantity.ConfigurationLost, 0.0);
        Quantities.Set(Quantity.HardwareTrip, 0.0);
        Quantities.Set(Quantity.HardwareVoltageTrip, 0.0);
        Quantities.Set(Quantity.UnexplainedTrip, 0.0);
        Quantities.Set(Quantity.MemoryFault, 0.0);
        Quantities.Set(Quantity.CalibrationCorrupt, 0.0);
        Quantities.Set(Quantity.ContactorMismatch, 0.0);
        Quantities.Set(Quantity.UncommandedOpening, 0.0);
        Quantities.Set(Quantity.ComparatorOverdue, 0.0);
        Quantities.Set(Quantity.LapseOverdue, 0.0);
        Quantities.Set(Quantity.HeartbeatSilence, 0.0);
        Quantities.Set(Quantity.LateCycle, 0.0);
        Quantities.Set(Quantity.CurrentThroughOpen, 0.0);
        Quantities.Set(Quantity.VoltageAge, 0.0);
        Quantities.Set(Quantity.RedundantVoltageAge, 0.0);
        Quantities.Set(Quantity.CurrentAge, 0.0);
        Quantities.Set(Quantity.PressureAge, 0.0);
        Quantities.Set(Quantity.InterfaceAge, 0.0);
        Quantities.Set(Quantity.ChargePlated, 0.0);
        Quantities.Set(Quantity.ChargeStripped, 0.0);
    }

    /// <summary>A row whose bound nobody sets would never be raised.</summary>
    private void RequireBounds(Diagnosis[] table)
    {
        for (int i = 0; i < table.Length; i++)
        {
            Quantity bound = table[i].Bound;
            if (!Quantities.IsKnown(bound) && !CurrentLimits.Computes(bound))
            {
                throw new ArgumentException(nameof(table));
            }
        }
    }
}
