using SSBms.Control;
using SSBms.Drivers;
using SSBms.VirtualBoard;

namespace SSBms.Runtime.Tests;

/// <summary>Who is at the other end of the link can open the contactor at any time, and close nothing.</summary>
[TestClass]
public sealed class OpenRequestTests
{
    private const int Night = 600;

    [TestMethod]
    public void A_closed_contactor_opens_and_the_answer_says_that_the_contacts_are_open()
    {
        Station station = Station.Operating();

        AnswerCode answer = station.Line.Ask(MessageType.OpenContactor).Code;

        Assert.AreEqual(AnswerCode.Done, answer);
        Assert.IsFalse(station.Board.ContactorConducts);
        Assert.AreEqual(ProtectionState.Standby, station.State);
    }

    [TestMethod]
    public void It_takes_no_longer_than_the_arm_switch()
    {
        Station station = Station.Operating();
        station.Line.Send(MessageType.OpenContactor);

        station.Cycles(1 + SteadyInput.Cycles);

        Assert.IsFalse(station.Board.Contactor.IsCommanded);
    }

    [TestMethod]
    public void An_arm_switch_that_was_left_on_closes_nothing_until_it_has_been_off()
    {
        Station station = Station.Operating();
        station.Line.Ask(MessageType.OpenContactor);

        station.Cycles(Night);
        Assert.AreEqual(ProtectionState.Standby, station.State);

        station.Board.ArmSwitch.IsOn = false;
        station.Cycles(10);
        station.Board.ArmSwitch.IsOn = true;
        station.Cycles(Station.CyclesToOperating);
        Assert.AreEqual(ProtectionState.Operating, station.State);
    }

    [TestMethod]
    public void One_bounce_of_the_arm_switch_does_not_count_as_off()
    {
        Station station = Station.Operating();
        station.Line.Ask(MessageType.OpenContactor);

        station.Board.ArmSwitch.IsOn = false;
        station.Cycles(1);
        station.Board.ArmSwitch.IsOn = true;
        station.Cycles(Night);

        Assert.AreEqual(ProtectionState.Standby, station.State);
    }

    [TestMethod]
    public void A_proof_test_is_broken_off()
    {
        var station = new Station();
        station.Start();
        station.Cycles(20);
        station.Board.ArmSwitch.IsOn = true;
        station.Cycles(6);
        Assert.AreEqual(ProtectionState.Proving, station.State);

        AnswerCode answer = station.Line.Ask(MessageType.OpenContactor).Code;

        Assert.AreEqual(AnswerCode.Done, answer);
        station.Cycles(Night);
        Assert.AreEqual(ProtectionState.Standby, station.State);
    }

    [TestMethod]
    public void Welded_contacts_are_told_of()
    {
        Station station = Station.Operating();
        station.Board.Contactor.Fault = ContactorFault.Welded;

        Assert.AreEqual(AnswerCode.StillClosed, station.Line.Ask(MessageType.OpenContactor).Code);
    }

    [TestMethod]
    [DataRow(true)]
    [DataRow(false)]
    public void What_is_open_is_open(bool withProfile)
    {
        var station = new Station(withProfile: withProfile);
        station.Start();
        station.Cycles(20);

        Assert.AreEqual(AnswerCode.Done, station.Line.Ask(MessageType.OpenContactor).Code);
    }

    [TestMethod]
    public void It_is_logged_once_for_each_closing_however_often_it_is_asked()
    {
        Station station = Station.Operating();
        for (int i = 0; i < 50; i++)
        {
            station.Line.Ask(MessageType.OpenContactor);
        }

        station.Cycles(20);

        LogEntry[] asked = [.. station.Log().Where(entry => entry.Kind == EventKind.OpenAsked)];
        Assert.HasCount(1, asked);
        LogEntry next = station.Log().First(entry => entry.Sequence > asked[0].Sequence);
        Assert.AreEqual((EventKind.StateChanged, (int)ProtectionState.Standby), (next.Kind, next.Code));
    }

    [TestMethod]
    public void A_request_to_open_is_noted_once_and_only_of_what_is_closed()
    {
        var station = new Station();
        station.Start();
        station.Cycles(20);
        long before = station.Firmware.Stores.Log.LastSequence;
        station.Control.RequestOpen();
        station.Cycles(10);
        Assert.AreEqual(before, station.Firmware.Stores.Log.LastSequence);

        station = Station.Operating();
        station.Cycles(10);
        station.Control.RequestOpen();
        station.Control.RequestOpen();
        station.Cycles(10);
        LogEntry asked = station.Log().Single(entry => entry.Kind == EventKind.OpenAsked);
        Assert.AreEqual((0, 0.0, 0.0), (asked.Code, asked.Value, asked.Bound));
    }

    [TestMethod]
    [DataRow(10, 2, false)]
    [DataRow(10, 3, true)]
    [DataRow(0, 2, false, DisplayName = "it is turned off at once")]
    [DataRow(0, 3, true, DisplayName = "it is turned off at once, for long enough")]
    public void After_a_request_to_open_the_arm_switch_counts_once_it_was_off_for_three_cycles(int before, int cycles, bool counts)
    {
        Station station = Station.Operating();
        station.Control.RequestOpen();
        station.Cycles(before);
        station.Board.ArmSwitch.IsOn = false;
        station.Cycles(cycles);
        station.Board.ArmSwitch.IsOn = true;
        station.Cycles(2);
        Assert.AreEqual(counts, station.Control.Sample.ArmRequested);
    }

    [TestMethod]
    public void A_trip_stays_a_trip()
    {
        Station station = Station.Operating();
        station.Voltage = 4.5;
        station.Cycles(10);
        Assert.AreEqual(ProtectionState.Tripped, station.State);

        Assert.AreEqual(AnswerCode.Done, station.Line.Ask(MessageType.OpenContactor).Code);
        Assert.AreEqual(ProtectionState.Tripped, station.State);
    }

    [TestMethod]
    public void A_trip_is_told_in_the_cycle_in_which_it_happens()
    {
        Station station = Station.Operating();
        while (station.Line.Received().Count > 0)
        {
            // What was told of the start.
        }

        station.Voltage = 4.5;
        for (int cycle = 0; station.State != ProtectionState.Tripped && cycle < 20; cycle++)
        {
            station.Line.Received();
            station.Cycles(1);
        }

        var status = new StatusMessage();
        byte[] content = station.Line.Received().Single(message => message.Type == MessageType.Status).Content;
        Assert.IsTrue(status.Read(content, 0, content.Length));
        Assert.AreEqual(ProtectionState.Tripped, status.State);
        Assert.AreEqual(station.Guard.Trip.Code, status.Cause);
    }
}
