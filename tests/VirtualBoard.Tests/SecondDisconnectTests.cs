using SSBms.Control;
using SSBms.Drivers;

namespace SSBms.VirtualBoard.Tests;

/// <summary>Two disconnects in series, as the firmware sees them: one contactor that is where it should be only when both are.</summary>
[TestClass]
public sealed class SecondDisconnectTests
{
    private readonly SimulatedBoard _board = new(new BoardConfiguration(), new Settings(), 1, hasSecondDisconnect: true);

    [TestMethod]
    public void Both_follow_one_command()
    {
        Close();
        Assert.IsTrue(_board.ContactorConducts);
        Assert.IsTrue(_board.Ports.ContactorFeedback.Read());
        Open();
        Assert.IsFalse(_board.ContactorConducts);
        Assert.IsFalse(_board.Ports.ContactorFeedback.Read());
    }

    [TestMethod]
    [DataRow(true)]
    [DataRow(false)]
    public void Either_that_welds_is_reported_closed_though_the_other_has_cut_the_cell_off(bool first)
    {
        VirtualContactor welded = first ? _board.Contactor : _board.SecondDisconnect!;
        Close();
        welded.Fault = ContactorFault.Welded;
        Open();
        Assert.IsFalse(_board.ContactorConducts);
        Assert.IsTrue(_board.Ports.ContactorFeedback.Read(), "told to be open, and one of them is not");
    }

    [TestMethod]
    [DataRow(true)]
    [DataRow(false)]
    public void Either_that_does_not_close_is_reported_open(bool first)
    {
        (first ? _board.Contactor : _board.SecondDisconnect!).Fault = ContactorFault.StuckOpen;
        Close();
        Assert.IsFalse(_board.ContactorConducts);
        Assert.IsFalse(_board.Ports.ContactorFeedback.Read());
    }

    private void Close()
    {
        // The gate stays shut until the current monitor has its limits.
        var monitor = new Ina228(_board.Bus, new BoardConfiguration().CurrentMonitorAddress, new Settings().Get(Setting.Shunt), 0.0);
        Assert.IsTrue(monitor.Start());
        Assert.IsTrue(monitor.SetTrip(1e-3, 1e-3));
        _board.Ports.Heartbeat.Write(true);
        _board.Ports.ContactorCoil.Write(true);
        Pass();
    }

    private void Open()
    {
        _board.Ports.ContactorCoil.Write(false);
        Pass();
    }

    private void Pass()
    {
        _board.Advance(_board.Clock.Microseconds + 20_000);
    }
}
