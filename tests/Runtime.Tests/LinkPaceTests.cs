using SSBms.Control;
using SSBms.VirtualBoard;

namespace SSBms.Runtime.Tests;

/// <summary>When a board tells its state by itself, and in which cycle it answers what takes more than one.</summary>
[TestClass]
public sealed class LinkPaceTests
{
    private const int Second = 10;

    /// <summary>Cycles that contacts are given to open.</summary>
    private const int Opening = 10;

    [TestMethod]
    [DataRow(0.1, 10)]
    [DataRow(0.037, 28, DisplayName = "not before a second has passed")]
    public void The_status_comes_once_a_second(double cycle, int cycles)
    {
        byte[] memory = new byte[Mb85rc256vChip.Size];
        ReferenceProfile.Take(ReferenceProfile.Open(memory), ReferenceProfile.Changed("paced", (Setting.Cycle, cycle)));
        var station = new Station(memory);
        station.Start();
        station.Cycles(30);
        station.Line.Received();
        for (int wait = 0; !TellsStatus(station); wait++)
        {
            Assert.IsLessThan(cycles, wait);
        }

        for (int i = 1; i <= 4 * cycles; i++)
        {
            Assert.AreEqual(i % cycles == 0, TellsStatus(station), $"cycle {i}");
        }
    }

    [TestMethod]
    public void A_change_of_state_is_told_in_its_cycle_and_the_next_status_a_second_after_it()
    {
        Station station = Station.Operating();
        while (station.Line.Received().Count > 0)
        {
            // What was told of the start.
        }

        ProtectionState state = station.State;
        int since = Second;
        int changes = 0;
        for (int i = 0; i < 100; i++)
        {
            station.Board.ArmSwitch.IsOn = i is < 23 or > 50;
            bool told = TellsStatus(station);
            bool changed = station.State != state;
            since++;
            Assert.IsTrue(i < Second || told == (changed || since == Second), $"cycle {i}: {station.State}");
            since = told ? 0 : since;
            changes += changed ? 1 : 0;
            state = station.State;
        }

        Assert.IsGreaterThan(2, changes);
    }

    [TestMethod]
    public void Contacts_that_open_are_answered_once_in_the_cycle_that_sees_them_open()
    {
        Station station = Quiet(Station.Operating());
        station.Line.Send(MessageType.OpenContactor);
        for (int cycle = 0; station.Firmware.IsOpen == false; cycle++)
        {
            Assert.IsLessThan(Opening, cycle);
            List<(MessageType Type, byte[] Content)> said = station.Line.Run();
            Assert.HasCount(station.Firmware.IsOpen ? 1 : 0, said);
        }

        Silence(station);
    }

    [TestMethod]
    public void Contacts_that_stay_closed_are_told_of_once_after_ten_cycles()
    {
        Station station = Quiet(Station.Operating());
        station.Board.Contactor.Fault = ContactorFault.Welded;
        station.Line.Send(MessageType.OpenContactor);
        for (int cycle = 0; cycle < Opening; cycle++)
        {
            Assert.IsEmpty(station.Line.Run(), $"cycle {cycle}");
        }

        Assert.AreEqual((MessageType.OpenContactor, AnswerCode.StillClosed, ""), station.Line.Said());
        Silence(station);
    }

    [TestMethod]
    public void A_profile_that_is_taken_is_told_of_once_in_the_cycle_after()
    {
        var station = new Station();
        station.Start();
        station.Cycles(20);
        station.Board.ResetKey.IsOn = true;
        Assert.AreEqual(AnswerCode.Done, station.Line.Put(ReferenceProfile.Changed("other")));
        station.Line.Received();
        station.Line.Send(MessageType.TakeProfile);
        Assert.IsEmpty(station.Line.Run());
        Assert.AreEqual((MessageType.TakeProfile, AnswerCode.Done, ""), station.Line.Said());
        Silence(station);
    }

    private static bool TellsStatus(Station station)
    {
        station.Cycles(1);
        return station.Line.Received().Any(message => message.Type == MessageType.Status);
    }

    private static Station Quiet(Station station)
    {
        while (station.Line.Received().Count > 0)
        {
            // What was told so far.
        }

        station.Cycles(11);
        station.Line.Received();
        return station;
    }

    private static void Silence(Station station)
    {
        for (int i = 0; i < 2 * Opening; i++)
        {
            Assert.IsEmpty(station.Line.Run());
        }
    }
}
