using SSBms.Control;
using SSBms.Drivers;
using SSBms.VirtualBoard;

namespace SSBms.Runtime.Tests;

/// <summary>Giving a board another profile, as an operator does: when it is taken, when refused, and what is on record.</summary>
[TestClass]
public sealed class TakeProfileTests
{
    private const string LongName = "Li LLZO LFP no12 25 degC, run 42";

    /// <summary>Beyond the reference's ceiling and its margin, within those of the other profile.</summary>
    private const double BetweenCeilings = 4.15;

    private static readonly byte[] s_reference = ReferenceProfile.Encode(ReferenceProfile.Settings());
    private static readonly byte[] s_other = ReferenceProfile.Changed(LongName, (Setting.VoltageCeiling, 4.2));

    [TestMethod]
    [DataRow(AnswerCode.NotNow)]
    [DataRow(AnswerCode.KeyOff)]
    [DataRow(AnswerCode.BadProfile)]
    [DataRow(AnswerCode.BadValue)]
    [DataRow(AnswerCode.NotStored)]
    public void After_a_refusal_the_old_profile_still_guards(AnswerCode refusal)
    {
        var station = new Station();
        station.Operate();
        station.Board.ArmSwitch.IsOn = refusal == AnswerCode.NotNow;
        station.Board.ResetKey.IsOn = refusal != AnswerCode.KeyOff;
        station.Cycles(5);
        byte[] slots = Slots(station);

        AnswerMessage answer = Refuse(station, refusal);

        Assert.AreEqual(refusal, answer.Code);
        Assert.AreEqual(refusal == AnswerCode.BadProfile ? "voltage_ceiling" : "", answer.Name);
        CollectionAssert.AreEqual(slots, Slots(station));
        station.Board.Memory.WriteProtected = false;
        station.Board.ResetKey.IsOn = false;
        station.Cycles(100);
        station.Board.ArmSwitch.IsOn = true;
        station.Cycles(Station.CyclesToOperating);
        Assert.AreEqual(ProtectionState.Operating, station.State);
        Assert.AreEqual(ReferenceProfile.HashOf(s_reference), station.Control.Profile.Hash);
        station.Voltage = BetweenCeilings;
        station.Cycles(5);
        Assert.AreEqual(DiagnosisCode.OverVoltage, station.Guard.Trip.Code);
        Assert.IsFalse(station.Board.ContactorConducts);
        Assert.IsFalse(station.Log().Any(entry => entry.Kind == EventKind.ProfileTaken));
    }

    [TestMethod]
    public void Once_taken_the_board_tests_itself_and_guards_by_the_new_limits()
    {
        Station station = Ready();
        Assert.AreEqual(AnswerCode.Done, station.Line.Put(s_other));
        station.Line.Send(MessageType.TakeProfile);
        station.Cycles(1);
        Assert.AreEqual(ProtectionState.SelfTest, station.State);
        station.Board.ArmSwitch.IsOn = true;

        Assert.AreEqual(AnswerCode.Done, station.Line.Answer(MessageType.TakeProfile).Code);

        Assert.AreEqual(ReferenceProfile.HashOf(s_other), station.Control.Profile.Hash);
        station.Cycles(20);
        Assert.AreEqual(ProtectionState.Standby, station.State, "the arm switch has to be released first");
        Assert.AreEqual(0, station.Conducted);
        Arm(station);
        station.Voltage = BetweenCeilings;
        station.Cycles(20);
        Assert.AreEqual(ProtectionState.Operating, station.State);
        station.Voltage = 4.35;
        station.Cycles(5);
        Assert.AreEqual(DiagnosisCode.OverVoltage, station.Guard.Trip.Code);
        Assert.IsFalse(station.Board.ContactorConducts);
    }

    [TestMethod]
    [DataRow(Setting.Area, 2.0)]
    [DataRow(Setting.LoadCellRating, 6000.0)]
    [DataRow(Setting.Shunt, 5.0)]
    public void A_calibration_does_not_count_for_another_fixture_and_is_back_with_its_own(Setting setting, double value)
    {
        Station station = Ready();
        station.Control.Calibration.Set(CalibrationChannel.Pressure, 1.0, 0.5);
        Assert.IsTrue(station.Firmware.Stores.Calibrations.Write(station.Control.Calibration));

        Assert.AreEqual(AnswerCode.Done, station.Line.Push(ReferenceProfile.Changed("another fixture", (setting, value))).Code);
        Assert.AreEqual(0.0, station.Control.Calibration.Offset(CalibrationChannel.Pressure), "it was half a megapascal of another area");

        Assert.AreEqual(AnswerCode.Done, station.Line.Push(s_other).Code);
        Assert.AreEqual(0.5, station.Control.Calibration.Offset(CalibrationChannel.Pressure), "other limits, the same fixture");
    }

    [TestMethod]
    public void Without_power_it_is_kept()
    {
        Station station = Ready();
        station.Line.Push(s_other);
        var again = new Station(station.Memory);
        again.Start();
        Assert.AreEqual(ReferenceProfile.HashOf(s_other), again.Control.Profile.Hash);
        Assert.AreEqual(LongName, again.Control.Profile.Name);
    }

    [TestMethod]
    public void The_log_tells_old_and_new_hash_and_the_whole_name()
    {
        var station = new Station(withProfile: false);
        station.Start();
        station.Board.ResetKey.IsOn = true;
        Assert.AreEqual(AnswerCode.Done, station.Line.Push(s_reference).Code);
        station.Cycles(20);
        Assert.AreEqual(AnswerCode.Done, station.Line.Push(s_other).Code);

        // Without waiting for another cycle: what is guarded is on record before it is.
        LogEntry[] taken = [.. station.Log().Where(entry => entry.Kind == EventKind.ProfileTaken)];
        Assert.HasCount(2, taken);
        Assert.AreEqual(ReferenceProfile.HashOf(s_reference), taken[0].Value);
        Assert.AreEqual(0.0, taken[0].Bound);
        Assert.AreEqual(ReferenceProfile.HashOf(s_other), taken[1].Value);
        Assert.AreEqual(ReferenceProfile.HashOf(s_reference), taken[1].Bound);
        Assert.AreEqual(ReferenceProfile.Name, NameAfter(station, taken[0]));
        Assert.AreEqual(LongName, NameAfter(station, taken[1]));
    }

    [TestMethod]
    public void Arming_tells_hash_and_whole_name()
    {
        Station station = Ready();
        station.Line.Push(s_other);
        station.Cycles(20);
        Arm(station);
        station.Cycles(20);

        LogEntry armed = station.Log().Last(entry => entry.Kind == EventKind.Armed);
        Assert.AreEqual(ReferenceProfile.HashOf(s_other), armed.Value);
        Assert.AreEqual(LongName, NameAfter(station, armed));
    }

    [TestMethod]
    public void A_tripped_board_stays_tripped_until_the_key_is_turned_anew()
    {
        Station station = Station.Operating();
        station.Temperature = 60.0;
        station.Cycles(20);
        Assert.AreEqual(DiagnosisCode.OverTemperature, station.Guard.Trip.Code);
        double value = station.Guard.Trip.Value;
        station.Temperature = 25.0;

        // The arm switch keeps the key from being a reset.
        station.Board.ResetKey.IsOn = true;
        Assert.AreEqual(AnswerCode.Done, station.Line.Push(s_other).Code);
        Assert.AreEqual(ProtectionState.Tripped, station.State);
        station.Board.ArmSwitch.IsOn = false;
        station.Cycles(50);

        Assert.AreEqual(ProtectionState.Tripped, station.State);
        Assert.AreEqual(DiagnosisCode.OverTemperature, station.Guard.Trip.Code);
        Assert.AreEqual(value, station.Guard.Trip.Value);
        Assert.AreEqual(ReferenceProfile.HashOf(s_other), station.Control.Profile.Hash);
        var again = new Station(station.Memory);
        again.Start();
        Assert.AreEqual(ProtectionState.Tripped, again.State, "after a loss of power too");

        station.Board.ResetKey.IsOn = false;
        station.Cycles(SteadyInput.Cycles);
        station.Board.ResetKey.IsOn = true;
        station.Cycles(20);
        Assert.AreEqual(ProtectionState.Standby, station.State);
    }

    [TestMethod]
    public void A_trip_that_could_not_be_stored_yet_is_stored_before_the_guard_is_replaced()
    {
        Station station = Station.Operating();
        station.Board.ResetKey.IsOn = true;
        Assert.AreEqual(AnswerCode.Done, station.Line.Put(s_other));
        station.Board.Memory.WriteProtected = true;
        station.Temperature = 60.0;
        station.Cycles(30);
        Assert.AreEqual(ProtectionState.Tripped, station.State);
        Assert.AreEqual(AnswerCode.NotStored, station.Line.Ask(MessageType.TakeProfile).Code);
        Assert.AreEqual(ReferenceProfile.HashOf(s_reference), station.Control.Profile.Hash);
        Assert.AreEqual(DiagnosisCode.OverTemperature, station.Guard.Trip.Code);

        station.Board.Memory.WriteProtected = false;
        Assert.AreEqual(AnswerCode.Done, station.Line.Push(s_other).Code);
        Assert.AreEqual(DiagnosisCode.OverTemperature, station.Guard.Trip.Code);
        Assert.IsTrue(station.Log().Any(entry => entry.Kind == EventKind.Tripped));
    }

    [TestMethod]
    public void A_welded_contactor_counts_as_closed_with_a_profile_and_without()
    {
        foreach (bool withProfile in new[] { false, true })
        {
            var station = new Station(withProfile: withProfile);
            station.Board.Contactor.Fault = ContactorFault.Welded;
            station.Board.ResetKey.IsOn = true;
            station.Start();
            station.Cycles(20);
            Assert.AreEqual(AnswerCode.NotNow, station.Line.Push(s_other).Code);
        }
    }

    [TestMethod]
    public void The_grid_takes_up_the_new_control_period()
    {
        Station station = Ready();
        Assert.AreEqual(AnswerCode.Done, station.Line.Push(ReferenceProfile.Changed("quick", (Setting.Cycle, 0.05))).Code);
        station.Cycles(2);
        long start = station.Board.Clock.Milliseconds;
        station.Cycles(10);
        Assert.AreEqual(start + 500, station.Board.Clock.Milliseconds);
        Assert.AreEqual(AnswerCode.Done, station.Line.Push(s_reference).Code);
        station.Cycles(2);
        start = station.Board.Clock.Milliseconds;
        station.Cycles(10);
        Assert.AreEqual(start + 1000, station.Board.Clock.Milliseconds);
    }

    private static AnswerMessage Refuse(Station station, AnswerCode refusal)
    {
        switch (refusal)
        {
            case AnswerCode.BadProfile:
                return station.Line.Push(ReferenceProfile.Changed(LongName, (Setting.VoltageCeiling, 2.0)));
            case AnswerCode.BadValue:
                station.Line.SendPart(s_other, 0);
                return station.Line.Ask(MessageType.TakeProfile);
            default:
                station.Cycles(60);
                station.Board.Memory.WriteProtected = refusal == AnswerCode.NotStored;
                return station.Line.Push(s_other);
        }
    }

    /// <summary>A board in standby with the key switch on and all events stored.</summary>
    private static Station Ready()
    {
        var station = new Station();
        station.Start();
        station.Cycles(60);
        station.Board.ResetKey.IsOn = true;
        return station;
    }

    private static void Arm(Station station)
    {
        station.Board.ArmSwitch.IsOn = false;
        station.Cycles(SteadyInput.Cycles);
        station.Board.ArmSwitch.IsOn = true;
        station.Cycles(Station.CyclesToOperating);
        Assert.AreEqual(ProtectionState.Operating, station.State);
    }

    /// <summary>The name in the entries that follow another.</summary>
    private static string NameAfter(Station station, LogEntry entry)
    {
        IEnumerable<LogEntry> parts = station
            .Log()
            .Where(other => other.Sequence > entry.Sequence)
            .TakeWhile(other => other.Kind == EventKind.ProfileName);
        return parts.Aggregate("", (name, part) => name.PadRight(part.Code) + ProfileName.Of(part));
    }

    private static byte[] Slots(Station station)
    {
        return station.Memory.AsSpan(MemoryMap.Profile, ProfileStore.Size).ToArray();
    }
}
