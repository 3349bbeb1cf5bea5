using SSBms.Control;
using SSBms.Drivers;
using SSBms.VirtualBoard;

namespace SSBms.Runtime.Tests;

/// <summary>A memory that would not take a trip: nothing is armed on it, and a cell that runs already is spared.</summary>
[TestClass]
public sealed class ProvenMemoryTests
{
    [TestMethod]
    [DataRow(false)]
    [DataRow(true)]
    public void On_a_memory_that_stores_nothing_nothing_is_armed_and_the_display_says_why(bool isProtected)
    {
        var station = new Station();
        Disable(station, isProtected);
        station.Start();
        station.Cycles(30);
        station.Board.ArmSwitch.IsOn = true;
        station.Cycles(30);
        Assert.AreEqual(ProtectionState.SelfTest, station.State);
        Assert.AreEqual(0, station.Conducted);
        Assert.AreEqual("MEMORY FAULT", DotText.Read(station.Board.Display.Dots)[1]);

        station.Board.ArmSwitch.IsOn = false;
        Enable(station);
        station.Cycles(20);
        Assert.AreEqual(ProtectionState.Standby, station.State, "once it stores again, the board is ready");
    }

    [TestMethod]
    public void A_memory_that_stops_storing_in_standby_is_noticed_within_ten_seconds()
    {
        Station station = Ready();
        Disable(station, true);
        station.Cycles(113);
        Assert.AreEqual(ProtectionState.SelfTest, station.State);
        Assert.IsTrue(Raised(station, DiagnosisCode.MemoryFault));
    }

    [TestMethod]
    public void A_memory_is_proven_every_ten_seconds_and_not_more_often()
    {
        Station station = Ready();
        var proven = new List<long>();
        byte[] bytes = Proof(station);
        for (int i = 0; i < 320; i++)
        {
            station.Cycles(1);
            if (!bytes.AsSpan().SequenceEqual(Proof(station)))
            {
                bytes = Proof(station);
                proven.Add(station.Control.Sample.Now);
            }
        }

        Assert.AreSequenceEqual(new[] { 10_000L, 10_000L }, proven.Zip(proven.Skip(1)).Select(two => two.Second - two.First));
    }

    [TestMethod]
    public void While_a_proof_test_waits_for_the_contacts_the_memory_is_proven_in_every_cycle()
    {
        Station station = Ready();
        station.Board.Contactor.Fault = ContactorFault.StuckOpen;
        station.Board.ArmSwitch.IsOn = true;
        int proofs = 0;
        for (int i = 0; i < 20; i++)
        {
            byte[] before = Proof(station);
            station.Cycles(1);
            bool proven = station.State == ProtectionState.Proving && !before.AsSpan().SequenceEqual(Proof(station));
            proofs += proven ? 1 : 0;
        }

        Assert.IsGreaterThanOrEqualTo(3, proofs, "in all that the latch and the log leave free");
    }

    [TestMethod]
    [DataRow(0)]
    [DataRow(40)]
    [DataRow(70)]
    public void Whenever_the_memory_stops_storing_before_the_switch_is_turned_the_contactor_does_not_close(int milliseconds)
    {
        Station station = Ready();
        station.Cycles(milliseconds / 10);
        Disable(station, true);
        station.Board.ArmSwitch.IsOn = true;
        station.Cycles(30);
        Assert.AreEqual(0, station.Conducted);
        Assert.AreNotEqual(DiagnosisCode.ContactorFault, station.Guard.Trip.Code, "the contactor is sound");
        Assert.IsTrue(station.Guard.Trip.Code == DiagnosisCode.MemoryFault || Raised(station, DiagnosisCode.MemoryFault));
    }

    [TestMethod]
    [DataRow(false)]
    [DataRow(true)]
    public void A_memory_that_stops_storing_while_closed_costs_half_the_current_and_not_the_cell(bool isProtected)
    {
        Station station = Station.Operating();
        double charge = station.Board.Interlock.Charge;
        Disable(station, isProtected);
        station.Cycles(113);
        Assert.AreEqual(ProtectionState.Derated, station.State);
        Assert.IsTrue(station.Board.ContactorConducts);
        Assert.IsTrue(Raised(station, DiagnosisCode.MemoryFault));
        Assert.AreEqual(0.5 * charge, station.Board.Interlock.Charge, 0.02 * charge);

        Enable(station);
        station.Cycles(113);
        Assert.AreEqual(ProtectionState.Operating, station.State);
        Assert.AreEqual(charge, station.Board.Interlock.Charge, 0.02 * charge);
    }

    [TestMethod]
    public void A_calibration_that_has_rotted_in_both_copies_arms_nothing_until_it_is_written_anew()
    {
        byte[] memory = Calibrated();
        memory[MemoryMap.Calibration + 9] ^= 0x10;
        memory[MemoryMap.Calibration + SlotPair.Size(CalibrationStore.RecordSize + 4) / 2 + 9] ^= 0x10;
        var station = new Station(memory);
        station.Start();
        station.Cycles(30);
        station.Board.ArmSwitch.IsOn = true;
        station.Cycles(30);
        Assert.AreEqual(ProtectionState.SelfTest, station.State);
        Assert.AreEqual(0, station.Conducted);
        Assert.IsTrue(Raised(station, DiagnosisCode.CalibrationCorrupt));
        Assert.AreEqual("CALIBRATION LOST", DotText.Read(station.Board.Display.Dots)[1]);

        station.Board.ArmSwitch.IsOn = false;
        station.Board.ResetKey.IsOn = true;
        Assert.AreEqual(AnswerCode.Done, station.Line.Ask(MessageType.ResetCalibration).Code);
        station.Cycles(20);
        Assert.AreEqual(ProtectionState.Standby, station.State);
    }

    [TestMethod]
    public void Whichever_byte_of_one_copy_of_the_calibration_rots_it_still_counts()
    {
        byte[] sound = Calibrated();
        for (int i = 0; i < SlotPair.Size(CalibrationStore.RecordSize + 4); i++)
        {
            byte[] memory = [.. sound];
            memory[MemoryMap.Calibration + i] ^= 0x40;
            var station = new Station(memory);
            station.Start();
            Assert.AreEqual(0.9, station.Control.Calibration.Gain(CalibrationChannel.Pressure), "byte " + i);
        }
    }

    private static byte[] Calibrated()
    {
        Station station = Ready();
        station.Control.Calibration.Set(CalibrationChannel.Pressure, 0.9, 0.0);
        Assert.IsTrue(station.Firmware.Stores.Calibrations.Write(station.Control.Calibration));
        return station.Memory;
    }

    private static bool Raised(Station station, DiagnosisCode code)
    {
        Diagnostics rows = station.Guard.Diagnostics;
        return Enumerable.Range(0, rows.Count).Any(i => rows.IsRaised(i) && rows.Row(i).Code == code);
    }

    private static Station Ready()
    {
        var station = new Station();
        station.Start();
        station.Cycles(20);
        Assert.AreEqual(ProtectionState.Standby, station.State);
        return station;
    }

    private static void Disable(Station station, bool isProtected)
    {
        station.Board.Memory.WriteProtected = isProtected;
        station.Board.Chip("mb85rc256v").Fault = isProtected ? ChipFault.Ok : ChipFault.Stuck;
    }

    private static void Enable(Station station)
    {
        station.Board.Memory.WriteProtected = false;
        station.Board.Chip("mb85rc256v").Fault = ChipFault.Ok;
    }

    private static byte[] Proof(Station station)
    {
        return [.. station.Memory.Skip(MemoryMap.Proof).Take(MemoryProof.Size)];
    }
}
