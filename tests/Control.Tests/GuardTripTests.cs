using SSBms.Device.Tests;

namespace SSBms.Control.Tests;

/// <summary>What names a trip, what is no reason to open, and how a guard goes on after the key.</summary>
[TestClass]
public sealed class GuardTripTests
{
    private const double Area = 2.0;
    private const double Capacity = 0.001;

    private readonly Sample _sample = new();
    private readonly Decision _decision = new();
    private double _density;

    [TestMethod]
    public void While_a_memory_fails_half_of_what_was_allowed_is_and_the_contactor_stays_closed()
    {
        Guard guard = Operating();
        double charge = _decision.AllowedCharge;
        double discharge = _decision.AllowedDischarge;
        Assert.AreEqual(1.5, charge / discharge, 1e-9, "they differ");
        _sample.MemoryFailed = true;
        Cycles(guard, 20);
        Assert.AreEqual(ProtectionState.Derated, guard.State);
        Assert.IsTrue(_decision.CloseContactor);
        Assert.AreEqual(0.5 * charge, _decision.AllowedCharge, 1e-12);
        Assert.AreEqual(0.5 * discharge, _decision.AllowedDischarge, 1e-12);
        _sample.MemoryFailed = false;
        Cycles(guard, 20);
        Assert.AreEqual(ProtectionState.Operating, guard.State);
        Assert.AreEqual(charge, _decision.AllowedCharge, 1e-12);
    }

    [TestMethod]
    public void A_contactor_that_still_travels_when_the_memory_fails_is_opened_for_that()
    {
        Guard guard = Armed();
        _sample.MemoryFailed = true;
        Cycles(guard, 2);
        Assert.IsFalse(_decision.CloseContactor);
        Assert.AreEqual(DiagnosisCode.MemoryFault, guard.Trip.Code);
    }

    [TestMethod]
    public void A_contactor_that_has_arrived_when_the_memory_fails_stays_closed()
    {
        Guard guard = Armed();
        _sample.MemoryFailed = true;
        Cycles(guard, 1);
        _sample.ContactorClosed = true;
        Cycles(guard, 1);
        Assert.AreEqual(ProtectionState.Derated, guard.State);
        Cycles(guard, 1);
        Assert.IsTrue(_decision.CloseContactor);
        Assert.AreEqual(DiagnosisCode.None, guard.Trip.Code);
    }

    [TestMethod]
    public void While_the_memory_fails_nothing_is_armed()
    {
        Guard guard = Made();
        Cycles(guard, 10);
        _sample.MemoryFailed = true;
        Cycles(guard, 2);
        Assert.AreEqual(ProtectionState.SelfTest, guard.State);
        _sample.ArmRequested = true;
        Cycles(guard, 20);
        Assert.IsFalse(_decision.CloseContactor);
        Assert.AreEqual(DiagnosisCode.None, guard.Trip.Code);
    }

    [TestMethod]
    public void A_contact_that_chatters_once_while_the_memory_fails_opens_nothing()
    {
        Guard guard = Operating();
        _sample.MemoryFailed = true;
        Cycles(guard, 5);
        _sample.ContactorClosed = false;
        Cycles(guard, 1);
        _sample.ContactorClosed = true;
        Cycles(guard, 5);
        Assert.IsTrue(_decision.CloseContactor);
        Assert.AreEqual(DiagnosisCode.None, guard.Trip.Code);
    }

    [TestMethod]
    public void What_trips_names_the_trip_and_not_what_only_asks_for_care()
    {
        Guard guard = Armed();
        _sample.MemoryFailed = true;
        Cycles(guard, 1);
        _sample.LostConfiguration = MeasuredChannel.Current;
        Cycles(guard, 1);
        Assert.AreEqual(DiagnosisCode.ConfigurationLost, guard.Trip.Code);
    }

    [TestMethod]
    public void A_fault_while_the_contactor_is_open_anyway_is_no_trip()
    {
        Guard guard = Made();
        Cycles(guard, 10);
        Assert.AreEqual(ProtectionState.Standby, guard.State);
        _sample.HardwareTrip = true;
        Cycles(guard, 3);
        Assert.AreEqual(ProtectionState.SelfTest, guard.State);
        Assert.AreEqual(DiagnosisCode.None, guard.Trip.Code);
    }

    [TestMethod]
    [DataRow(true, OtherTrip.None)]
    [DataRow(false, OtherTrip.Voltage)]
    [DataRow(false, OtherTrip.Unexplained)]
    public void A_comparator_that_did_not_trip_for_current_and_voltage_is_not_proven(bool current, OtherTrip other)
    {
        Guard guard = Made();
        Cycles(guard, 10);
        _sample.ArmRequested = true;
        Cycles(guard, SteadyInput.Cycles);
        for (int i = 0; i < 30 && guard.State == ProtectionState.Proving; i++)
        {
            _sample.HardwareTrip = current && _decision.ProvokeHardwareTrip;
            _sample.OtherTrip = _decision.ProvokeHardwareTrip ? other : OtherTrip.None;
            _sample.ContactorClosed = _decision.CloseContactor && _decision.Beat && !_decision.ProvokeHardwareTrip;
            Cycles(guard, 1);
        }

        Assert.AreEqual(DiagnosisCode.ComparatorUnproven, guard.Trip.Code);
        Assert.IsFalse(_decision.CloseContactor);
    }

    [TestMethod]
    public void After_the_key_a_half_cycle_begins_anew()
    {
        Guard guard = Operating();
        _density = 0.2;
        Cycles(guard, 300);
        Assert.AreEqual(DiagnosisCode.ChargeBeyondCapacity, guard.Trip.Code);
        _density = 0.0;
        _sample.ContactorClosed = false;
        _sample.ArmRequested = false;
        Cycles(guard, SteadyInput.Cycles);
        _sample.ResetRequested = true;
        Cycles(guard, SteadyInput.Cycles);
        Assert.AreEqual(ProtectionState.SelfTest, guard.State);
        _density = 0.2;
        Cycles(guard, 1);
        Assert.AreEqual(0.2 * 0.1 / 3600.0, guard.Quantities.Get(Quantity.HalfCycleCharge), 1e-12);
    }

    [TestMethod]
    public void A_half_cycle_has_turned_after_two_percent_of_the_capacity_and_not_before()
    {
        Guard guard = Made();
        _density = 0.2;
        Cycles(guard, 101);
        double charged = guard.Quantities.Get(Quantity.HalfCycleCharge);
        Assert.AreEqual(100 * 0.02 / 3600.0, charged, 1e-12);
        _density = -0.2;
        Cycles(guard, 3);
        Assert.AreEqual(charged, guard.Quantities.Get(Quantity.HalfCycleCharge), "0.06 of 3600 is less than two percent");
        Cycles(guard, 1);
        Assert.AreEqual(4 * 0.02 / 3600.0, guard.Quantities.Get(Quantity.HalfCycleCharge), 1e-12);
    }

    [TestMethod]
    public void The_first_cycle_has_no_length_wherever_its_clock_stands_and_the_second_has()
    {
        foreach (long start in new long[] { 0, 30_000 })
        {
            Guard guard = Made();
            _density = 0.2;
            _sample.Now = start - 100;
            Cycles(guard, 1);
            Assert.AreEqual(0.0, guard.Quantities.Get(Quantity.ChargePlated));
            Cycles(guard, 1);
            Assert.AreEqual(0.02 / 3600.0, guard.Quantities.Get(Quantity.ChargePlated), 1e-15);
        }
    }

    [TestMethod]
    public void A_clock_that_goes_back_moves_no_charge_either_way()
    {
        Guard guard = Made();
        _density = 0.2;
        _sample.Now = 100_000;
        Cycles(guard, 1);
        _sample.Now -= 30_000;
        Cycles(guard, 1);
        Assert.AreEqual(0.0, guard.Quantities.Get(Quantity.ChargePlated));
        Assert.AreEqual(0.0, guard.Quantities.Get(Quantity.ChargeStripped));
    }

    [TestMethod]
    public void A_temperature_holds_for_as_long_as_its_own_limit_says()
    {
        Guard guard = Made();
        Cycles(guard, 10);
        Cycles(guard, 9, thermometers: false);
        Assert.IsTrue(guard.IsComplete, "for 0.9 s");
        Cycles(guard, 2, thermometers: false);
        Assert.IsFalse(guard.IsComplete, "for 1.1 s");
    }

    [TestMethod]
    public void A_cycle_without_the_second_voltage_has_all_the_guard_needs()
    {
        Guard guard = Made();
        Cycles(guard, 10);
        Measure();
        _sample.RedundantVoltage.Miss();
        guard.Step(_sample, _decision);
        Assert.IsTrue(guard.IsComplete);
        Assert.AreEqual(ProtectionState.Standby, guard.State);
    }

    [TestMethod]
    public void Of_one_lithium_electrode_the_comparator_takes_each_direction_by_itself()
    {
        Guard guard = Made(plating: 0.1, stripping: 0.2);
        Cycles(guard, 2);
        Assert.AreEqual(0.1 * 0.9 * Area * 1e-3, _decision.HardwareTripCharge, 1e-12);
        Assert.AreEqual(0.2 * 0.9 * Area * 1e-3, _decision.HardwareTripDischarge, 1e-12);
    }

    [TestMethod]
    public void A_calibration_counts_as_sound_until_it_is_found_lost()
    {
        Guard guard = Made();
        Assert.IsTrue(guard.Quantities.IsKnown(Quantity.CalibrationCorrupt));
        Assert.AreEqual(0.0, guard.Quantities.Get(Quantity.CalibrationCorrupt));
    }

    [TestMethod]
    public void Whichever_row_of_a_table_has_no_bound_the_guard_is_not_built()
    {
        Diagnosis sound = Row(Quantity.VoltageCeiling);
        Diagnosis without = Row(Quantity.RiseEvidence);
        foreach (Diagnosis[] table in new Diagnosis[][] { [without, sound, sound], [sound, without, sound], [sound, sound, without] })
        {
            Assert.ThrowsExactly<ArgumentException>(() => new Guard(Cell(0.3, 0.2), new BoardRange(), table));
        }
    }

    private static Diagnosis Row(Quantity bound)
    {
        return Diagnosis.Above(DiagnosisCode.OverVoltage, Quantity.CellVoltage, bound, 1, Response.Trip);
    }

    private static Settings Cell(double plating, double stripping)
    {
        Settings settings = GarnetCell.Settings(bothLithium: false, cycleSeconds: 0.1);
        settings.PlatingCcd = new LimitTable([25.0], [5.0], [plating]);
        settings.StrippingCcd = new LimitTable([25.0], [5.0], [stripping]);
        settings.Set(Setting.Area, Area);
        settings.Set(Setting.VoltageFloor, -1.0);
        settings.Set(Setting.VoltageCeiling, 4.0);
        settings.Set(Setting.ArealCapacity, Capacity);
        return settings;
    }

    private static Guard Made(double plating = 0.3, double stripping = 0.2)
    {
        return new Guard(Cell(plating, stripping), new BoardRange(), DiagnosisTable.Default());
    }

    private Guard Armed()
    {
        Guard guard = Made();
        Cycles(guard, 10);
        _sample.ArmRequested = true;
        Cycles(guard, SteadyInput.Cycles);
        while (guard.State == ProtectionState.Proving)
        {
            _sample.HardwareTrip = _decision.ProvokeHardwareTrip;
            _sample.OtherTrip = _decision.ProvokeHardwareTrip ? OtherTrip.Voltage : OtherTrip.None;
            _sample.ContactorClosed = _decision.CloseContactor && _decision.Beat && !_decision.ProvokeHardwareTrip;
            Cycles(guard, 1);
        }

        Assert.AreEqual(ProtectionState.Armed, guard.State);
        return guard;
    }

    private Guard Operating()
    {
        Guard guard = Armed();
        _sample.ContactorClosed = true;
        Cycles(guard, 2);
        Assert.AreEqual(ProtectionState.Operating, guard.State);
        return guard;
    }

    private void Cycles(Guard guard, int count, bool thermometers = true)
    {
        for (int i = 0; i < count; i++)
        {
            Measure(thermometers);
            guard.Step(_sample, _decision);
        }
    }

    private void Measure(bool thermometers = true)
    {
        long now = _sample.Now += 100;
        _sample.CellVoltage.Accept(0.0, now);
        _sample.RedundantVoltage.Accept(0.0, now);
        _sample.Current.Accept(_density * Area * 0.001, now);
        _sample.StackPressure.Accept(5.0, now);
        foreach (Reading reading in new[] { _sample.PlateTemperature, _sample.WallTemperature })
        {
            if (thermometers)
            {
                reading.Accept(25.0, now);
            }
            else
            {
                reading.Miss();
            }
        }
    }
}
