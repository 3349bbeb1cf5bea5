using SSBms.Drivers;
using SSBms.Runtime;

namespace SSBms.Device.Tests;

[TestClass]
public class StoreTests
{
    private const int Size = 1024;

    [TestMethod]
    public void A_calibration_survives_the_loss_of_power()
    {
        var memory = new CutMemory(Size);
        BoardCalibration calibration = Some(1.01, 0.002);
        Assert.IsTrue(new CalibrationStore(memory, 0).Write(calibration));
        var read = Fresh();
        Load(memory, read);
        Assert.AreEqual(1.01, read.Gain(CalibrationChannel.Pressure));
        Assert.AreEqual(0.002, read.Offset(CalibrationChannel.Pressure));
        Assert.AreEqual(1.0, read.Gain(CalibrationChannel.Current));
    }

    [TestMethod]
    public void Whichever_byte_the_power_is_cut_at_the_calibration_is_the_old_or_the_new()
    {
        for (int bytes = 0; bytes <= CalibrationStore.RecordSize + 16; bytes++)
        {
            var memory = new CutMemory(Size);
            var store = new CalibrationStore(memory, 0);
            store.Open();
            store.Write(Some(1.01, 0.1));
            memory.BytesLeft = bytes;
            bool stored = store.Write(Some(1.02, 0.2));
            memory.BytesLeft = -1;
            var read = Fresh();
            Load(memory, read);
            Assert.IsFalse(stored);
            bool whole = bytes >= SlotPair.Size(CalibrationStore.RecordSize + 4) / 2;
            Assert.AreEqual(whole ? 1.02 : 1.01, read.Gain(CalibrationChannel.Pressure));
            Assert.AreEqual(whole ? 0.2 : 0.1, read.Offset(CalibrationChannel.Pressure));
        }
    }

    [TestMethod]
    public void Without_a_stored_calibration_the_design_holds()
    {
        BoardCalibration calibration = Some(1.1, 1.0);
        Load(new CutMemory(Size), calibration);
        Assert.AreEqual(1.0, calibration.Gain(CalibrationChannel.Pressure));
        Assert.AreEqual(0.0, calibration.Offset(CalibrationChannel.Pressure));
    }

    [TestMethod]
    public void A_calibration_that_cannot_be_is_refused()
    {
        var calibration = Fresh();
        Assert.IsFalse(calibration.Set(CalibrationChannel.Current, 0.0, 0.0));
        Assert.IsFalse(calibration.Set(CalibrationChannel.Current, -1.0, 0.0));
        Assert.IsFalse(calibration.Set(CalibrationChannel.Current, double.NaN, 0.0));
        Assert.IsFalse(calibration.Set(CalibrationChannel.Current, 1.0, double.NaN));
        Assert.IsFalse(calibration.Set(CalibrationChannel.Current, 1.21, 0.0));
        Assert.AreEqual(1.0, calibration.Gain(CalibrationChannel.Current));
        Assert.IsTrue(calibration.Set(CalibrationChannel.Current, 1.19, 1e-6));
    }

    [TestMethod]
    public void An_offset_that_no_sound_board_has_is_refused()
    {
        // 5 % of 4.096 mA and of 5 kN on 1.131 cm², which is 44.2 MPa.
        Refuses(CalibrationChannel.Current, 0.2e-3, 0.21e-3);
        Refuses(CalibrationChannel.Voltage, 0.1, 0.11);
        Refuses(CalibrationChannel.Pressure, 2.2, 2.22);
        Refuses(CalibrationChannel.PlateTemperature, 3.0, 3.1);
        Refuses(CalibrationChannel.WallTemperature, 3.0, 3.1);
    }

    [TestMethod]
    public void A_true_value_and_its_reading_belong_to_each_other()
    {
        BoardCalibration calibration = Some(1.02, -0.3);
        double reading = calibration.Reading(CalibrationChannel.Pressure, 5.0);
        Expect.Near(5.0, calibration.Apply(CalibrationChannel.Pressure, reading), 1e-12);
    }

    [TestMethod]
    public void Three_restarts_are_tried_and_no_more()
    {
        var memory = new CutMemory(Size);
        for (int restart = 1; restart <= 5; restart++)
        {
            var ledger = new RestartLedger(memory, 0);
            Assert.IsTrue(ledger.Open());
            Assert.AreEqual(restart <= RestartLedger.MostRestarts, ledger.MayRestart(EscapeCause.Deadline));
        }

        var after = new RestartLedger(memory, 0);
        after.Open();
        Assert.AreEqual(5, after.Count);
        Assert.AreEqual((int)EscapeCause.Deadline, (int)after.Cause);
        after.Clear();
        var cleared = new RestartLedger(memory, 0);
        cleared.Open();
        Assert.AreEqual(0, cleared.Count);
        Assert.IsTrue(cleared.MayRestart(EscapeCause.ControlCycle));
    }

    [TestMethod]
    public void Whichever_byte_the_power_is_cut_at_no_restart_is_forgotten()
    {
        for (int bytes = 0; bytes < 20; bytes++)
        {
            var memory = new CutMemory(Size);
            var ledger = new RestartLedger(memory, 0);
            ledger.Open();
            ledger.MayRestart(EscapeCause.Deadline);
            ledger.MayRestart(EscapeCause.Deadline);
            memory.BytesLeft = bytes;
            Assert.IsFalse(ledger.MayRestart(EscapeCause.ControlCycle));
            memory.BytesLeft = -1;
            var again = new RestartLedger(memory, 0);
            Assert.IsTrue(again.Open());
            Assert.AreEqual(2, again.Count);
            Assert.AreEqual((int)EscapeCause.Deadline, (int)again.Cause);
        }
    }

    [TestMethod]
    public void What_cannot_be_counted_is_not_restarted()
    {
        var silent = new RestartLedger(new CutMemory(Size) { Answers = false }, 0);
        Assert.IsFalse(silent.Open());
        Assert.IsFalse(silent.MayRestart(EscapeCause.ControlCycle));
        Assert.IsFalse(new RestartLedger(new CutMemory(Size), 0).MayRestart(EscapeCause.StartUp));
    }

    private static void Refuses(CalibrationChannel channel, double allowed, double refused)
    {
        BoardCalibration calibration = Fresh();
        Assert.IsFalse(calibration.Set(channel, 1.0, refused));
        Assert.IsFalse(calibration.Set(channel, 1.0, -refused));
        Assert.AreEqual(0.0, calibration.Offset(channel));
        Assert.IsTrue(calibration.Set(channel, 1.0, allowed));
        Assert.IsTrue(calibration.Set(channel, 1.0, -allowed));
    }

    private static void Load(CutMemory memory, BoardCalibration calibration)
    {
        var store = new CalibrationStore(memory, 0);
        Assert.IsTrue(store.Open());
        store.Load(calibration);
    }

    private static BoardCalibration Fresh()
    {
        return new BoardCalibration(new BoardConfiguration().RangeOf(GarnetCell.Settings(false, 0.1)));
    }

    private static BoardCalibration Some(double gain, double offset)
    {
        var calibration = Fresh();
        Assert.IsTrue(calibration.Set(CalibrationChannel.Pressure, gain, offset));
        return calibration;
    }
}
