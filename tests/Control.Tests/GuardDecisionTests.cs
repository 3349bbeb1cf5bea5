using SSBms.Device.Tests;

namespace SSBms.Control.Tests;

/// <summary>What the guard tells contactor, cycler and comparator.</summary>
[TestClass]
public sealed class GuardDecisionTests
{
    private const double Area = 2.0;
    private const double AmperePerMilliampere = 1e-3;

    private readonly Sample _sample = new();
    private readonly Decision _decision = new();

    [TestMethod]
    [DataRow(false)]
    [DataRow(true)]
    public void The_comparator_is_set_from_what_trips_and_the_cycler_from_what_is_allowed(bool bothLithium)
    {
        Guard guard = Operating(bothLithium);
        double plating = 0.30 * 0.9 * Area * AmperePerMilliampere;
        double stripping = 0.20 * 0.9 * Area * AmperePerMilliampere;
        Assert.AreEqual(bothLithium ? stripping : plating, _decision.HardwareTripCharge, 1e-12);
        Assert.AreEqual(stripping, _decision.HardwareTripDischarge, 1e-12);
        Assert.AreEqual((bothLithium ? 0.20 : 0.30) * 0.8 * Area * AmperePerMilliampere, _decision.AllowedCharge, 1e-12);
        Assert.AreEqual(0.20 * 0.8 * Area * AmperePerMilliampere, _decision.AllowedDischarge, 1e-12);
        Assert.IsTrue(_decision.CloseContactor);
        Assert.IsTrue(guard.IsComplete);
        _sample.ArmRequested = false;
        Cycles(guard, SteadyInput.Cycles);
        Assert.IsFalse(_decision.CloseContactor);
        Assert.AreEqual(0.0, _decision.AllowedCharge);
        Assert.AreEqual(0.0, _decision.AllowedDischarge);
        Assert.AreEqual(stripping, _decision.HardwareTripDischarge, 1e-12, "the comparator stays set");
    }

    [TestMethod]
    public void Where_plating_is_the_weaker_of_two_lithium_electrodes_it_counts_both_ways()
    {
        Operating(bothLithium: true, plating: 0.1, stripping: 0.2);
        Assert.AreEqual(0.1 * 0.9 * Area * AmperePerMilliampere, _decision.HardwareTripCharge, 1e-12);
        Assert.AreEqual(0.1 * 0.9 * Area * AmperePerMilliampere, _decision.HardwareTripDischarge, 1e-12);
    }

    [TestMethod]
    [DataRow("voltage")]
    [DataRow("current")]
    [DataRow("pressure")]
    public void Two_readings_missed_in_a_row_change_nothing_and_the_third_trips(string channel)
    {
        Guard guard = Operating(bothLithium: false);
        (double Trip, double Charge, double Discharge) before = Permitted();
        Assert.IsGreaterThan(0.0, before.Charge);
        Reading reading = Channel(channel);
        for (int i = 0; i < 2; i++)
        {
            Measure(0.1, reading);
            guard.Step(_sample, _decision);
            Assert.IsFalse(guard.IsComplete);
            Assert.IsTrue(_decision.CloseContactor);
            Assert.AreEqual(before, Permitted());
        }

        Measure(0.1, reading);
        guard.Step(_sample, _decision);
        Assert.IsFalse(_decision.CloseContactor);
        Assert.AreEqual((0.0, 0.0), (_decision.AllowedCharge, _decision.AllowedDischarge));
    }

    [TestMethod]
    public void While_a_row_asks_for_care_a_missed_reading_does_not_halve_what_is_half_already()
    {
        Guard guard = Operating(bothLithium: false);
        _sample.MemoryFailed = true;
        Cycles(guard, 5);
        double half = _decision.AllowedCharge;
        Measure(0.1, _sample.StackPressure);
        guard.Step(_sample, _decision);
        Assert.AreEqual(half, _decision.AllowedCharge);
    }

    [TestMethod]
    [DataRow(5, false)]
    [DataRow(7, true)]
    public void Readings_missed_now_and_then_are_told_once_they_are_many(int misses, bool told)
    {
        Guard guard = Operating(bothLithium: false);
        int row = Enumerable.Range(0, guard.Diagnostics.Count).First(i => guard.Diagnostics.Row(i).Code == DiagnosisCode.MissedReadings);
        for (int i = 0; i < misses; i++)
        {
            Measure(0.1, _sample.Current);
            guard.Step(_sample, _decision);
            Cycles(guard, 60);
        }

        Assert.AreEqual(told, guard.Diagnostics.IsRaised(row));
        Assert.AreEqual(ProtectionState.Operating, guard.State);
        Cycles(guard, 20 * MissedReadings.CyclesToForget);
        Assert.IsFalse(guard.Diagnostics.IsRaised(row));
        Assert.AreEqual(0.0, guard.Quantities.Get(Quantity.MissedReadings));
    }

    [TestMethod]
    public void Each_channel_has_its_own_misses()
    {
        Guard guard = Operating(bothLithium: false);
        Reading[] channels = [_sample.CellVoltage, _sample.RedundantVoltage, _sample.Current, _sample.StackPressure];
        for (int i = 0; i < channels.Length; i++)
        {
            for (int times = 0; times <= i; times++)
            {
                Measure(0.1, channels[i]);
                guard.Step(_sample, _decision);
                Cycles(guard, 1);
            }
        }

        Assert.AreEqual(4.0, guard.Quantities.Get(Quantity.MissedReadings), 0.1, "of the channel that has most");
        Assert.IsLessThanOrEqualTo(4.0, guard.Quantities.Get(Quantity.MissedReadings));
    }

    [TestMethod]
    [DataRow("voltage")]
    [DataRow("current")]
    [DataRow("pressure")]
    [DataRow("temperature")]
    public void No_channel_is_dispensable(string channel)
    {
        Guard guard = Made(bothLithium: false, 0.3, 0.2);
        Cycles(guard, 10);
        Assert.AreEqual(ProtectionState.Standby, guard.State);
        Measure(0.1);
        Reading reading = Channel(channel);
        reading.Miss();
        reading.TakenAt = channel == "temperature" ? -1 : reading.TakenAt;
        guard.Step(_sample, _decision);
        Assert.IsFalse(guard.IsComplete);
        Assert.AreEqual(ProtectionState.SelfTest, guard.State);
    }

    [TestMethod]
    public void A_trip_is_on_record_from_its_first_cycle_until_the_key()
    {
        Guard guard = Operating(bothLithium: false);
        Measure(0.1);
        _sample.Current.Accept(0.28 * Area * AmperePerMilliampere, _sample.Now);
        guard.Step(_sample, _decision);
        Assert.IsFalse(_decision.CloseContactor);
        Assert.AreEqual((DiagnosisCode.PlatingCcdExceeded, _sample.Now), (guard.Trip.Code, guard.Trip.At));
        Assert.AreEqual(0.28, guard.Trip.Value, 1e-9);
        Assert.AreEqual(0.27, guard.Trip.Bound, 1e-9);
        long at = guard.Trip.At;
        _sample.ContactorClosed = false;
        Cycles(guard, 30);
        Assert.AreEqual(at, guard.Trip.At, "a trip is recorded once");
        _sample.ArmRequested = false;
        Cycles(guard, SteadyInput.Cycles);
        _sample.ResetRequested = true;
        Cycles(guard, SteadyInput.Cycles);
        Assert.AreEqual(DiagnosisCode.None, guard.Trip.Code);
        Assert.AreEqual(ProtectionState.SelfTest, guard.State);
        Assert.AreEqual(-1, guard.Diagnostics.FirstTrip());
    }

    [TestMethod]
    public void A_trip_taken_up_after_a_restart_keeps_its_cause_while_other_rows_come_and_go()
    {
        Guard guard = Made(bothLithium: false, 0.3, 0.2);
        guard.RestoreTrip(DiagnosisCode.OverVoltage, 77, 4.2, 4.1);
        for (int i = 0; i < 10; i++)
        {
            Measure(0.1);
            _sample.Current.Accept(0.28 * Area * AmperePerMilliampere, _sample.Now);
            guard.Step(_sample, _decision);
        }

        Assert.AreEqual(ProtectionState.Tripped, guard.State);
        Assert.AreEqual((DiagnosisCode.OverVoltage, 77L, 4.2, 4.1), (guard.Trip.Code, guard.Trip.At, guard.Trip.Value, guard.Trip.Bound));
    }

    [TestMethod]
    public void Time_counts_from_cycle_to_cycle_never_backwards_and_not_before_the_first()
    {
        Guard guard = Made(bothLithium: false, 0.3, 0.2);
        _sample.Now = 500_000;
        Measure(0.0);
        _sample.Current.Accept(0.1 * Area * AmperePerMilliampere, _sample.Now);
        guard.Step(_sample, _decision);
        Assert.AreEqual(0.0, guard.Quantities.Get(Quantity.ChargePlated), "the first cycle has no length");
        Measure(0.1);
        _sample.Current.Accept(0.1 * Area * AmperePerMilliampere, _sample.Now);
        guard.Step(_sample, _decision);
        Assert.AreEqual(0.01 / 3600.0, guard.Quantities.Get(Quantity.ChargePlated), 1e-12);
        Measure(-30.0);
        _sample.Current.Accept(0.1 * Area * AmperePerMilliampere, _sample.Now);
        guard.Step(_sample, _decision);
        Assert.AreEqual(0.01 / 3600.0, guard.Quantities.Get(Quantity.ChargePlated), 1e-12, "back in time nothing flows");
        Measure(0.1);
        _sample.Current.Accept(0.1 * Area * AmperePerMilliampere, _sample.Now);
        guard.Step(_sample, _decision);
        Assert.AreEqual(0.02 / 3600.0, guard.Quantities.Get(Quantity.ChargePlated), 1e-12, "and on from there");
    }

    [TestMethod]
    public void Bounds_are_there_from_the_start_and_what_is_only_found_is_nothing()
    {
        Guard guard = Made(bothLithium: false, 0.3, 0.2);
        Assert.AreEqual(0.15, guard.Quantities.Get(Quantity.CycleTimeLimit), 1e-12);
        Assert.AreEqual(0.2, guard.Quantities.Get(Quantity.HeartbeatLimit), 1e-12);
        Assert.AreEqual(4e-6, guard.Quantities.Get(Quantity.OpenCurrentLimit), 1e-15);
        Assert.AreEqual(0.5, guard.Quantities.Get(Quantity.Half));
        Assert.AreEqual(4.1, guard.Quantities.Get(Quantity.VoltageCeiling), 1e-12);
        Assert.AreEqual(50.0, guard.Quantities.Get(Quantity.TemperatureCeiling));
        Assert.AreEqual(1.3 * 0.45, guard.Quantities.Get(Quantity.HalfCycleLimit), 1e-12);
        Assert.AreEqual(0.4, guard.Quantities.Get(Quantity.PressureJumpLimit), 1e-12);
        foreach (Quantity quantity in Found())
        {
            Assert.IsTrue(guard.Quantities.IsKnown(quantity), quantity.ToString());
            Assert.AreEqual(0.0, guard.Quantities.Get(quantity), quantity.ToString());
        }
    }

    [TestMethod]
    public void A_guard_without_tables_or_with_a_row_whose_bound_nobody_sets_is_not_built()
    {
        Settings settings = Cell(bothLithium: false, 0.3, 0.2);
        settings.PlatingCcd = null;
        Assert.ThrowsExactly<ArgumentException>(() => new Guard(settings, new BoardRange(), DiagnosisTable.Default()));
        Settings sound = Cell(bothLithium: false, 0.3, 0.2);
        var row = Diagnosis.Above(DiagnosisCode.OverVoltage, Quantity.CellVoltage, Quantity.RiseEvidence, 1, Response.Trip);
        Assert.ThrowsExactly<ArgumentException>(() => new Guard(sound, new BoardRange(), [row]));
        sound.Set(Setting.Area, -1.0);
        ArgumentException fault = Assert.ThrowsExactly<ArgumentException>(() =>
            new Guard(sound, new BoardRange(), DiagnosisTable.Default())
        );
        Assert.AreEqual("area", fault.Message);
    }

    private static Quantity[] Found()
    {
        return
        [
            Quantity.ImplausibleReading,
            Quantity.ConfigurationLost,
            Quantity.HardwareTrip,
            Quantity.HardwareVoltageTrip,
            Quantity.UnexplainedTrip,
            Quantity.MemoryFault,
            Quantity.ContactorMismatch,
            Quantity.UncommandedOpening,
            Quantity.HeartbeatSilence,
            Quantity.LateCycle,
            Quantity.CurrentThroughOpen,
            Quantity.VoltageAge,
            Quantity.RedundantVoltageAge,
            Quantity.CurrentAge,
            Quantity.PressureAge,
            Quantity.ChargePlated,
            Quantity.ChargeStripped,
            Quantity.UnansweredStep,
            Quantity.VoltageJump,
            Quantity.ComparatorOverdue,
            Quantity.MissedReadings,
            Quantity.LapseOverdue,
            Quantity.StuckTemperature,
            Quantity.PressureJump,
            Quantity.UnansweredPressure,
        ];
    }

    private Guard Operating(bool bothLithium, double plating = 0.3, double stripping = 0.2)
    {
        Guard guard = Made(bothLithium, plating, stripping);
        Cycles(guard, 10);
        _sample.ArmRequested = true;
        Cycles(guard, SteadyInput.Cycles);
        while (guard.State is ProtectionState.Proving or ProtectionState.Armed)
        {
            _sample.HardwareTrip = _decision.ProvokeHardwareTrip;
            _sample.OtherTrip = _decision.ProvokeHardwareTrip ? OtherTrip.Voltage : OtherTrip.None;
            _sample.ContactorClosed = _decision.CloseContactor && _decision.Beat && !_decision.ProvokeHardwareTrip;
            Cycles(guard, 1);
        }

        Assert.AreEqual(ProtectionState.Operating, guard.State);
        return guard;
    }

    private static Guard Made(bool bothLithium, double plating, double stripping)
    {
        return new Guard(Cell(bothLithium, plating, stripping), new BoardRange(), DiagnosisTable.Default());
    }

    private static Settings Cell(bool bothLithium, double plating, double stripping)
    {
        Settings settings = GarnetCell.Settings(bothLithium, cycleSeconds: 0.1);
        settings.PlatingCcd = new LimitTable([25.0], [5.0], [plating]);
        settings.StrippingCcd = new LimitTable([25.0], [5.0], [stripping]);
        settings.Set(Setting.Area, Area);
        settings.Set(Setting.VoltageFloor, -1.0);
        settings.Set(Setting.VoltageCeiling, 4.0);
        return settings;
    }

    private void Cycles(Guard guard, int count)
    {
        for (int i = 0; i < count; i++)
        {
            Measure(0.1);
            guard.Step(_sample, _decision);
        }
    }

    private (double Trip, double Charge, double Discharge) Permitted()
    {
        return (_decision.HardwareTripCharge, _decision.AllowedCharge, _decision.AllowedDischarge);
    }

    private Reading Channel(string name)
    {
        return name switch
        {
            "voltage" => _sample.CellVoltage,
            "current" => _sample.Current,
            "pressure" => _sample.StackPressure,
            _ => _sample.PlateTemperature,
        };
    }

    private void Measure(double seconds, Reading missed)
    {
        (double value, long at) = (missed.Value, missed.TakenAt);
        Measure(seconds);
        missed.Miss();
        (missed.Value, missed.TakenAt) = (value, at);
    }

    private void Measure(double seconds)
    {
        long now = _sample.Now += (long)Math.Round(seconds * 1000.0);
        _sample.CellVoltage.Accept(0.0, now);
        _sample.RedundantVoltage.Accept(0.0, now);
        _sample.Current.Accept(0.0, now);
        _sample.StackPressure.Accept(5.0, now);
        _sample.PlateTemperature.Accept(25.0, now);
        _sample.WallTemperature.Accept(25.0, now);
    }
}
