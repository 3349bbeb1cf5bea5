using SSBms.Control;
using SSBms.Drivers;

namespace SSBms.VirtualBoard.Tests;

[TestClass]
public sealed class SimulatedBoardTests
{
    [TestMethod]
    public void A_board_carries_the_impedance_channel_where_it_is_asked_for_with_the_resistors_that_are_there()
    {
        var fixture = new Settings();
        fixture.Set(Setting.ImpedanceLimit, 4000.0);
        fixture.Set(Setting.ImpedanceReference, 500.0);
        var without = new SimulatedBoard(new BoardConfiguration(), fixture, 1);
        var carrying = new SimulatedBoard(new BoardConfiguration(), fixture, 1, hasImpedance: true);

        Assert.IsNull(without.Impedance);
        CollectionAssert.AreEqual(without.ChipNames.Append("ad5941").ToArray(), carrying.ChipNames.ToArray());
        Assert.AreSame(carrying.Impedance!.Chip, carrying.Chip("ad5941"));
        Assert.AreEqual((4000.0, 500.0), (carrying.Impedance.Network.LimitOhm, carrying.Impedance.Network.ReferenceOhm));
    }

    [TestMethod]
    public void Every_chip_is_found_by_its_name_and_an_unknown_name_lists_them()
    {
        var board = new SimulatedBoard(new BoardConfiguration(), new Settings(), 1);
        Assert.HasCount(6, board.ChipNames);
        Assert.AreSame(board.CurrentMonitor, board.Chip("ina228"));
        Assert.AreSame(board.Converter, board.Chip("ads1115"));
        Assert.AreSame(board.BridgeConverter, board.Chip("nau7802"));
        Assert.AreSame(board.PlateSensor, board.Chip("plate tmp117"));
        Assert.AreSame(board.WallSensor, board.Chip("wall tmp117"));
        Assert.AreSame(board.Memory, board.Chip("mb85rc256v"));
        ArgumentException unknown = Assert.ThrowsExactly<ArgumentException>(() => board.Chip("ina229"));
        foreach (string name in board.ChipNames)
        {
            Assert.Contains(name, unknown.Message, StringComparison.Ordinal);
        }
    }

    [TestMethod]
    public void Another_board_has_its_chips_and_scalings_elsewhere()
    {
        var configuration = new BoardConfiguration { CurrentMonitorAddress = 0x45, ConverterAddress = 0x4B };
        var fixture = new Settings();
        fixture.Set(Setting.Area, 2.0);
        fixture.Set(Setting.Shunt, 1.0);
        fixture.Set(Setting.ConverterDivider, 4.0);
        fixture.Set(Setting.LoadCellRating, 20000.0);
        fixture.Set(Setting.LoadCellZero, 0.0001);
        var board = new SimulatedBoard(configuration, fixture, 1);
        var chain = new MeasuringChain(
            board.Ports,
            new Contactor(board.Ports.ContactorCoil, board.Ports.ContactorFeedback),
            configuration,
            fixture
        );
        var sample = new Sample();
        Assert.IsTrue(chain.Start());
        board.SetCell(-1.0, 0.03);
        board.SetForce(8000.0);
        for (int i = 0; i < 3; i++)
        {
            board.Advance(board.Clock.Microseconds + 100000);
            chain.Read(sample);
        }

        Assert.AreEqual(0.03, sample.Current.Value, 10e-6);
        Assert.AreEqual(-1.0, sample.CellVoltage.Value, 5e-3);
        Assert.AreEqual(-1.0, sample.RedundantVoltage.Value, 3e-3);
        Assert.AreEqual(40.0, sample.StackPressure.Value, 0.05);
    }

    [TestMethod]
    public void The_second_converter_sees_the_cell_as_it_was_when_its_conversion_ended()
    {
        var configuration = new BoardConfiguration();
        var fixture = new Settings();
        var board = new SimulatedBoard(configuration, fixture, 1);
        var converter = new Ads1115(
            board.Bus,
            configuration.ConverterAddress,
            fixture.Get(Setting.ConverterDivider),
            fixture.Get(Setting.CellReference)
        );
        var reading = new Reading();
        Assert.IsTrue(converter.Start());
        board.SetCell(3.0, 0.0);
        converter.Measure(reading, 0);
        board.Advance(10000);
        board.SetCell(4.0, 0.0);
        board.Advance(100000);
        converter.Measure(reading, 0);
        Assert.AreEqual(3.0, reading.Value, 2e-3);
    }

    [TestMethod]
    public void Switches_and_interlock_are_wired_to_the_ports()
    {
        var board = new SimulatedBoard(new BoardConfiguration(), new Settings(), 1);
        Assert.IsFalse(board.Ports.ArmSwitch.Read());
        Assert.IsFalse(board.Ports.ResetKey.Read());
        board.ArmSwitch.IsOn = true;
        Assert.IsTrue(board.Ports.ArmSwitch.Read());
        Assert.IsFalse(board.Ports.ResetKey.Read());
        board.ResetKey.IsOn = true;
        Assert.IsTrue(board.Ports.ResetKey.Read());
        board.Ports.Interlock.Publish(1e-3, 2e-3);
        Assert.AreEqual(1e-3, board.Interlock.Charge);
        Assert.AreEqual(2e-3, board.Interlock.Discharge);
    }

    [TestMethod]
    public void The_memory_goes_on_in_the_next_board()
    {
        var first = new SimulatedBoard(new BoardConfiguration(), new Settings(), 1);
        var memory = new Mb85rc256v(first.Bus, 0x50);
        Assert.IsTrue(memory.Start());
        Assert.IsTrue(memory.Write(100, [1, 2, 3], 3));
        var second = new SimulatedBoard(new BoardConfiguration(), new Settings(), 2, first.Memory.Content);
        byte[] read = new byte[3];
        Assert.IsTrue(new Mb85rc256v(second.Bus, 0x50).Read(100, read, 3));
        CollectionAssert.AreEqual(new byte[] { 1, 2, 3 }, read);
    }

    [TestMethod]
    public void A_fault_of_one_chip_does_not_change_the_noise_of_another()
    {
        CollectionAssert.AreEqual(Pressures(faulty: false), Pressures(faulty: true));
    }

    [TestMethod]
    public void A_fault_of_one_channel_does_not_change_what_the_other_chips_get()
    {
        CollectionAssert.AreEqual(Pressures(faulty: false), Pressures(faulty: false, noisy: true));
    }

    [TestMethod]
    public void A_supply_that_was_gone_leaves_new_registers_and_the_old_memory()
    {
        var board = new SimulatedBoard(new BoardConfiguration(), new Settings(), 1);
        var memory = new Mb85rc256v(board.Bus, 0x50);
        Assert.IsTrue(memory.Start());
        Assert.IsTrue(memory.Write(100, [1, 2, 3], 3));
        byte[] config = new byte[2];
        Assert.AreEqual(BusStatus.Ok, board.Bus.Transfer(0x40, [0x01, 0x12, 0x34], 3, config, 0));
        board.LosePower();
        Assert.AreEqual(BusStatus.Ok, board.Bus.Transfer(0x40, [0x01], 1, config, 2));
        CollectionAssert.AreEqual(new byte[] { 0xFB, 0x68 }, config);
        byte[] read = new byte[3];
        Assert.IsTrue(memory.Read(100, read, 3));
        CollectionAssert.AreEqual(new byte[] { 1, 2, 3 }, read);
    }

    private static List<double> Pressures(bool faulty, bool noisy = false)
    {
        var configuration = new BoardConfiguration();
        var fixture = new Settings();
        var board = new SimulatedBoard(configuration, fixture, 5);
        var bridge = new Nau7802(board.Bus, configuration.BridgeAddress, board.Clock);
        var monitor = new Ina228(board.Bus, configuration.CurrentMonitorAddress, fixture.Get(Setting.Shunt), 0.0);
        Assert.IsTrue(bridge.Start());
        Assert.IsTrue(monitor.Start());
        board.CurrentMonitor.Fault = faulty ? ChipFault.Garbage : ChipFault.Ok;
        if (noisy)
        {
            board.Sensors.Current.Rms(1e-4);
            board.Sensors.VoltageLead.Rms(1e-2);
        }

        var values = new List<double>();
        for (int i = 0; i < 100; i++)
        {
            board.SetCell(3.0, 1e-3);
            board.SetForce(100.0);
            board.Advance(board.Clock.Microseconds + 100000);
            monitor.Measure(new Reading(), new Reading(), 0);
            Assert.IsTrue(bridge.TryRead(out double ratio));
            values.Add(ratio);
        }

        return values;
    }
}
