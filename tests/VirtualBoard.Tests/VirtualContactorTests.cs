using SSBms.Control;
using SSBms.Drivers;

namespace SSBms.VirtualBoard.Tests;

[TestClass]
public sealed class VirtualContactorTests
{
    private readonly BoardConfiguration _configuration = new();

    [TestMethod]
    public void It_closes_with_command_heartbeat_and_no_alert_after_10_ms_and_opens_after_5()
    {
        SimulatedBoard board = Configured(1);
        board.Ports.Heartbeat.Write(true);
        board.Ports.ContactorCoil.Write(true);
        Pass(board, 9999);
        Assert.IsFalse(board.ContactorConducts);
        Pass(board, 1);
        Assert.IsTrue(board.ContactorConducts);
        Assert.IsTrue(board.Ports.ContactorFeedback.Read());
        board.Ports.ContactorCoil.Write(false);
        Pass(board, 4999);
        Assert.IsTrue(board.ContactorConducts);
        Pass(board, 1);
        Assert.IsFalse(board.ContactorConducts);
    }

    [TestMethod]
    public void After_power_up_the_command_alone_closes_nothing()
    {
        SimulatedBoard board = Configured(1);
        board.Ports.ContactorCoil.Write(true);
        Pass(board, 1000000);
        Assert.IsFalse(board.ContactorConducts, "no heartbeat");
        var unconfigured = new SimulatedBoard(_configuration, new Settings(), 1);
        unconfigured.Ports.ContactorCoil.Write(true);
        unconfigured.Ports.Heartbeat.Write(true);
        Pass(unconfigured, 100000);
        Assert.IsFalse(unconfigured.ContactorConducts, "the current monitor has no configuration yet");
    }

    [TestMethod]
    [DataRow(0.3, true)]
    [DataRow(0.3, false)]
    [DataRow(30.0, true)]
    public void When_the_heartbeat_stops_it_opens_within_the_time_constant(double seconds, bool lastLevel)
    {
        for (ulong seed = 0; seed < 50; seed++)
        {
            SimulatedBoard board = Configured(seed, seconds);
            long period = (long)(seconds * 1e6 / 3.0);
            bool level = lastLevel;
            for (int i = 0; i < 10; i++)
            {
                level = !level;
                board.Ports.Heartbeat.Write(level);
                board.Ports.ContactorCoil.Write(i > 0);
                Pass(board, period);
                Assert.IsTrue(i == 0 || board.ContactorConducts);
            }

            // From here on the firmware hangs and the pin keeps its level.
            long sinceLastEdge = period;
            while (board.ContactorConducts && sinceLastEdge < 100 * period)
            {
                board.Ports.Heartbeat.Write(lastLevel);
                Pass(board, 1000);
                sinceLastEdge += 1000;
            }

            Assert.IsInRange(0.8 * seconds, 1.2 * seconds + 0.006, sinceLastEdge * 1e-6);
        }
    }

    [TestMethod]
    public void Parts_of_the_monostable_differ_by_up_to_a_fifth_and_one_part_is_always_the_same()
    {
        double shortest = double.MaxValue;
        double longest = 0.0;
        for (ulong seed = 0; seed < 200; seed++)
        {
            double seconds = new SimulatedBoard(_configuration, new Settings(), seed).Monostable.Seconds;
            Assert.AreEqual(seconds, new SimulatedBoard(_configuration, new Settings(), seed).Monostable.Seconds);
            shortest = Math.Min(shortest, seconds);
            longest = Math.Max(longest, seconds);
        }

        Assert.IsInRange(0.24, 0.25, shortest);
        Assert.IsInRange(0.35, 0.36, longest);
    }

    [TestMethod]
    public void An_alert_opens_it_whatever_the_firmware_does()
    {
        SimulatedBoard board = Configured(1, 1000.0);
        board.Ports.Heartbeat.Write(true);
        board.Ports.ContactorCoil.Write(true);
        board.SetCell(3.7, 0.9e-3);
        Pass(board, 1000000);
        Assert.IsTrue(board.ContactorConducts);
        board.SetCell(3.7, 1.1e-3);
        Pass(board, 8282 + 5000);
        Assert.IsFalse(board.ContactorConducts);
        Assert.IsTrue(board.Ports.HardwareTrip.Read());
        board.SetCell(3.7, 0.0);
        Pass(board, 1000000);
        Assert.IsFalse(board.ContactorConducts, "latched");
    }

    [TestMethod]
    public void Reading_the_flags_of_the_chip_does_not_close_it_again()
    {
        SimulatedBoard board = Configured(1, 1000.0);
        board.Ports.Heartbeat.Write(true);
        board.Ports.ContactorCoil.Write(true);
        board.SetCell(3.7, 1.1e-3);
        Pass(board, 100000);
        board.SetCell(3.7, 0.0);
        Pass(board, 100000);
        byte[] flags = [0x0B, 0, 0];
        Assert.AreEqual(BusStatus.Ok, board.Ports.Bus.Transfer(0x40, flags, 1, flags, 2));
        Assert.IsFalse(board.CurrentMonitor.AlertPinHigh, "released");
        Pass(board, 100000);
        Assert.IsFalse(board.ContactorConducts);
        Assert.IsTrue(board.Ports.HardwareTrip.Read());
        board.Ports.ContactorCoil.Write(false);
        Pass(board, 1000);
        Assert.IsFalse(board.Ports.HardwareTrip.Read(), "the command taken back resets it");
    }

    [TestMethod]
    public void A_cut_wire_from_the_comparator_opens_it()
    {
        SimulatedBoard board = Configured(1, 1000.0);
        board.Ports.Heartbeat.Write(true);
        board.Ports.ContactorCoil.Write(true);
        Pass(board, 100000);
        Assert.IsTrue(board.ContactorConducts);
        board.Latch.Wire = AlertWire.Cut;
        Pass(board, 6000);
        Pass(board, 6000);
        Assert.IsFalse(board.ContactorConducts);
        Assert.IsTrue(board.Ports.HardwareTrip.Read());
    }

    [TestMethod]
    public void With_the_wire_of_the_comparator_grounded_only_the_firmware_can_open_it()
    {
        SimulatedBoard board = Configured(1, 1000.0);
        board.Latch.Wire = AlertWire.Grounded;
        board.Ports.Heartbeat.Write(true);
        board.Ports.ContactorCoil.Write(true);
        board.SetCell(3.7, 1.1e-3);
        Pass(board, 1000000);
        Assert.IsFalse(board.Ports.HardwareTrip.Read());
        Assert.IsTrue(board.ContactorConducts);
        board.Ports.ContactorCoil.Write(false);
        Pass(board, 5000);
        Assert.IsFalse(board.ContactorConducts);
    }

    [TestMethod]
    public void An_interruption_between_two_looks_is_not_overlooked_and_lasts_until_the_next_command()
    {
        SimulatedBoard board = Configured(1);
        board.Ports.Heartbeat.Write(true);
        board.Ports.ContactorCoil.Write(true);
        Pass(board, 100000);
        Assert.IsTrue(board.ContactorConducts);
        board.Clock.Microseconds += 1000000;
        board.Ports.Heartbeat.Write(false);
        Assert.IsFalse(board.ContactorConducts);
        board.Ports.Heartbeat.Write(true);
        Pass(board, 100000);
        Assert.IsFalse(board.ContactorConducts, "a heartbeat that comes back closes nothing");
        board.Ports.ContactorCoil.Write(false);
        board.Ports.Heartbeat.Write(false);
        board.Ports.ContactorCoil.Write(true);
        Pass(board, 10000);
        Assert.IsTrue(board.ContactorConducts);
    }

    [TestMethod]
    public void Welded_contacts_show_on_the_feedback()
    {
        SimulatedBoard board = Configured(1);
        Assert.IsFalse(board.Ports.ContactorFeedback.Read());
        board.Contactor.Fault = ContactorFault.Welded;
        Pass(board, 1000000);
        Assert.IsTrue(board.Ports.ContactorFeedback.Read());
        Assert.IsTrue(board.ContactorConducts);
    }

    [TestMethod]
    public void Welded_contacts_whose_feedback_follows_the_coil_conduct_unseen()
    {
        SimulatedBoard board = Configured(1);
        board.Contactor.Fault = ContactorFault.WeldedUnseen;
        Assert.IsFalse(board.Ports.ContactorFeedback.Read());
        Assert.IsTrue(board.ContactorConducts);
        board.Ports.Heartbeat.Write(true);
        board.Ports.ContactorCoil.Write(true);
        Pass(board, 100000);
        Assert.IsTrue(board.Ports.ContactorFeedback.Read());
    }

    [TestMethod]
    public void A_slow_contactor_conducts_until_its_travel_is_over()
    {
        SimulatedBoard board = Configured(1);
        board.Ports.Heartbeat.Write(true);
        board.Ports.ContactorCoil.Write(true);
        Pass(board, 100000);
        board.Contactor.Slow(60000);
        board.Ports.ContactorCoil.Write(false);
        Pass(board, 59000);
        Assert.IsTrue(board.ContactorConducts);
        Pass(board, 1000);
        Assert.IsFalse(board.ContactorConducts);
    }

    [TestMethod]
    public void A_chattering_feedback_contact_says_nothing_of_the_contacts()
    {
        SimulatedBoard board = Configured(1);
        board.Contactor.Chatter(10.0);
        int closed = 0;
        for (int i = 0; i < 10000; i++)
        {
            Pass(board, 1000);
            closed += board.Ports.ContactorFeedback.Read() ? 1 : 0;
            Assert.IsFalse(board.ContactorConducts);
        }

        Assert.AreEqual(5000.0, closed, 500.0);
        board.Contactor.Mend();
        Assert.IsFalse(board.Ports.ContactorFeedback.Read());
    }

    [TestMethod]
    public void Contacts_stuck_open_show_on_the_feedback()
    {
        SimulatedBoard board = Configured(1);
        board.Ports.Heartbeat.Write(true);
        board.Ports.ContactorCoil.Write(true);
        Pass(board, 100000);
        Assert.IsTrue(board.Ports.ContactorFeedback.Read());
        board.Contactor.Fault = ContactorFault.StuckOpen;
        Assert.IsFalse(board.Ports.ContactorFeedback.Read());
        Assert.IsFalse(board.ContactorConducts);
    }

    private static void Pass(SimulatedBoard board, long microseconds)
    {
        board.Advance(board.Clock.Microseconds + microseconds);
    }

    /// <summary>A board whose current monitor is set up.</summary>
    /// <param name="seed">Draws its tolerances.</param>
    /// <param name="heartbeatSeconds">Time constant of the monostable by design, s: three of the longest control periods.</param>
    private static SimulatedBoard Configured(ulong seed, double heartbeatSeconds = 0.3)
    {
        var configuration = new BoardConfiguration { LongestCycle = heartbeatSeconds / 3.0 };
        var fixture = new Settings();
        var board = new SimulatedBoard(configuration, fixture, seed);
        var monitor = new Ina228(board.Bus, configuration.CurrentMonitorAddress, fixture.Get(Setting.Shunt), 0.0);
        Assert.IsTrue(monitor.Start());
        Assert.IsTrue(monitor.SetTrip(1e-3, 1e-3));
        return board;
    }
}
