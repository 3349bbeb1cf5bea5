using SSBms.Control;
using SSBms.VirtualBoard;

namespace SSBms.Runtime.Tests;

/// <summary>Which cycles give the edge that holds the contactor.</summary>
[TestClass]
public sealed class BeatTests
{
    [TestMethod]
    public void Every_cycle_beats_open_or_closed()
    {
        var station = new Station();
        station.Start();
        station.Cycles(20);
        Assert.AreEqual(5, Beats(station, 5), "in standby");
        Station operating = Station.Operating();
        Assert.AreEqual(5, Beats(operating, 5), "closed");
    }

    [TestMethod]
    public void Contacts_that_still_travel_are_held_meanwhile()
    {
        var station = new Station();
        station.Start();
        station.Cycles(20);
        station.Board.ArmSwitch.IsOn = true;
        while (station.State != ProtectionState.Armed)
        {
            station.Cycles(1);
        }

        station.Board.Contactor.Auxiliary = SwitchFault.StuckOff;
        Assert.AreEqual(4, Beats(station, 4));
        Assert.IsFalse(station.Control.IsOpen, "what is told to be closed is not open");
        Assert.AreEqual(ProtectionState.Armed, station.State);
        Assert.IsTrue(station.Board.ContactorConducts);
        station.Board.Contactor.Auxiliary = SwitchFault.Ok;
        station.Cycles(3);
        Assert.AreEqual(ProtectionState.Operating, station.State);
    }

    [TestMethod]
    public void Contacts_that_have_fallen_open_are_given_no_edge_that_would_close_them()
    {
        Station station = Station.Operating();
        station.Board.Contactor.Auxiliary = SwitchFault.StuckOff;
        Assert.AreEqual(0, Beats(station, 1));
        Assert.AreEqual(ProtectionState.Operating, station.State, "the next cycle trips");
        station.Cycles(1);
        Assert.AreEqual(DiagnosisCode.UncommandedOpening, station.Guard.Trip.Code);
    }

    private static int Beats(Station station, int cycles)
    {
        int beats = 0;
        for (int i = 0; i < cycles; i++)
        {
            long before = station.Board.Monostable.EndsAt;
            station.Cycles(1);
            beats += station.Board.Monostable.EndsAt != before ? 1 : 0;
        }

        return beats;
    }
}
