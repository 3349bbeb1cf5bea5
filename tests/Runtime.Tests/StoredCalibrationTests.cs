using SSBms.Control;
using SSBms.Device.Tests;
using SSBms.Drivers;

namespace SSBms.Runtime.Tests;

/// <summary>A calibration is that of one shunt, one load cell and one area, and none that cannot be is used.</summary>
[TestClass]
public sealed class StoredCalibrationTests
{
    private readonly CutMemory _memory = new(512);
    private readonly BoardCalibration _calibration = new(new BoardRange());

    [TestMethod]
    public void Every_channel_comes_back_as_it_was_stored()
    {
        CalibrationStore store = Opened(ReferenceProfile.Settings());
        for (int i = 0; i < (int)CalibrationChannel.Count; i++)
        {
            Assert.IsTrue(_calibration.Set((CalibrationChannel)i, 1.01 + 0.01 * i, 1e-5 * (i + 1)));
        }

        Assert.IsTrue(store.Write(_calibration));
        BoardCalibration read = Loaded(ReferenceProfile.Settings());
        for (int i = 0; i < (int)CalibrationChannel.Count; i++)
        {
            Assert.AreEqual(1.01 + 0.01 * i, read.Gain((CalibrationChannel)i));
            Assert.AreEqual(1e-5 * (i + 1), read.Offset((CalibrationChannel)i));
        }
    }

    [TestMethod]
    [DataRow(Setting.Area, 1.5, false)]
    [DataRow(Setting.Shunt, 1.5, false)]
    [DataRow(Setting.Shunt, 1.0 / 65536.0, false)]
    [DataRow(Setting.CellReference, 1.5, false)]
    [DataRow(Setting.LoadCellRating, 1.5, false)]
    [DataRow(Setting.ImpedanceReference, 1.5, false)]
    [DataRow(Setting.CommissionedAt, 1.5, true)]
    [DataRow(Setting.VoltageCeiling, 1.5, true)]
    public void With_another_part_of_the_board_or_another_area_it_is_not_that_of_this_fixture(Setting setting, double factor, bool holds)
    {
        Stored();
        Settings other = ReferenceProfile.Settings();
        other.Set(setting, other.Get(setting) * factor);
        Assert.AreEqual(holds ? 1.1 : 1.0, Loaded(other).Gain(CalibrationChannel.Pressure));
    }

    [TestMethod]
    [DataRow(1.3, 0.0, true)]
    [DataRow(double.NaN, 0.0, true)]
    [DataRow(1.1, double.PositiveInfinity, true)]
    [DataRow(1.1, 1e6, true)]
    [DataRow(1.1, 0.1, false)]
    public void A_stored_calibration_that_cannot_be_is_corrupt_and_that_of_the_design_is_used(double gain, double offset, bool corrupt)
    {
        // A record of somebody who stored whatever he liked.
        Settings settings = ReferenceProfile.Settings();
        Stored();
        var slots = new SlotPair(_memory, 0, CalibrationStore.RecordSize + 4);
        slots.Open();
        RecordBytes.PutDouble(slots.Payload, 16 * (int)CalibrationChannel.Pressure, gain);
        RecordBytes.PutDouble(slots.Payload, 16 * (int)CalibrationChannel.Pressure + 8, offset);
        RecordBytes.PutDouble(slots.Payload, 0, 1.05);
        slots.Write();
        CalibrationStore store = Opened(settings);
        store.Load(_calibration);
        Assert.AreEqual(corrupt, store.IsCorrupt);
        Assert.AreEqual(corrupt ? 1.0 : 1.05, _calibration.Gain(CalibrationChannel.Current), "nor is any other channel of it");
        Assert.AreEqual(corrupt ? 1.0 : 1.1, _calibration.Gain(CalibrationChannel.Pressure));

        Assert.IsTrue(store.Write(_calibration));
        Assert.IsFalse(store.IsCorrupt, "a new one is stored over it");
    }

    [TestMethod]
    public void What_cannot_be_of_another_fixture_is_not_corrupt()
    {
        Stored();
        Settings other = ReferenceProfile.Settings();
        other.Set(Setting.Shunt, 1.0);
        CalibrationStore store = Opened(other);
        store.Load(_calibration);
        Assert.IsFalse(store.IsCorrupt);
    }

    [TestMethod]
    [DataRow(10)]
    [DataRow(120)]
    public void A_memory_that_does_not_take_both_copies_has_not_stored_it(int bytes)
    {
        CalibrationStore store = Opened(ReferenceProfile.Settings());
        _memory.BytesLeft = bytes;
        Assert.IsFalse(store.Write(_calibration));
        _memory.BytesLeft = -1;
        Assert.IsTrue(store.Write(_calibration));
        _memory.Answers = false;
        Assert.IsFalse(new CalibrationStore(_memory, 0).Open());
    }

    [TestMethod]
    public void A_first_copy_that_is_not_taken_is_not_made_good_by_the_second()
    {
        var memory = new MissingCall(_memory);
        var store = new CalibrationStore(memory, 0);
        store.Open();
        store.BindTo(ReferenceProfile.Settings());
        Assert.IsTrue(store.Write(_calibration));
        memory.After(0);
        Assert.IsFalse(store.Write(_calibration));
    }

    [TestMethod]
    public void A_calibration_of_which_no_copy_is_whole_is_corrupt()
    {
        Stored();
        byte[] rot = [0x55];
        int half = SlotPair.Size(CalibrationStore.RecordSize + 4) / 2;
        _memory.Write(10, rot, 1);
        Assert.IsFalse(Opened(ReferenceProfile.Settings()).IsCorrupt);
        _memory.Write(10, rot, 1);
        _memory.Write(half + 10, rot, 1);
        Assert.IsTrue(Opened(ReferenceProfile.Settings()).IsCorrupt);
    }

    private void Stored()
    {
        CalibrationStore store = Opened(ReferenceProfile.Settings());
        Assert.IsTrue(_calibration.Set(CalibrationChannel.Pressure, 1.1, 0.1));
        Assert.IsTrue(store.Write(_calibration));
    }

    private BoardCalibration Loaded(Settings settings)
    {
        var calibration = new BoardCalibration(new BoardRange());
        calibration.Set(CalibrationChannel.WallTemperature, 1.15, 0.5);
        Opened(settings).Load(calibration);
        return calibration;
    }

    private CalibrationStore Opened(Settings settings)
    {
        var store = new CalibrationStore(_memory, 0);
        Assert.IsTrue(store.Open());
        store.BindTo(settings);
        return store;
    }
}
