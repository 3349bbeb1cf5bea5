using SSBms.Control;
using SSBms.VirtualBoard;

namespace SSBms.Runtime.Tests;

/// <summary>A profile is changed only once all that was logged so far is stored, and the change is on record before the new one guards.</summary>
[TestClass]
public sealed class TakenOnRecordTests
{
    private static readonly byte[] s_other = ReferenceProfile.Changed("other", (Setting.VoltageCeiling, 4.2));

    private BlockedWrites? _bus;

    [TestMethod]
    public void While_the_log_does_not_take_what_waits_the_old_profile_guards_on()
    {
        Station station = Ready();
        ControlCycle guarding = station.Control;
        Assert.AreEqual(AnswerCode.Done, station.Line.Put(s_other));
        _bus!.From = MemoryMap.EventLog;
        _bus.To = MemoryMap.TripLog;
        Assert.AreEqual(AnswerCode.Done, station.Line.Ask(MessageType.TellTime, BitConverter.GetBytes(1.8e9)).Code);

        Assert.AreEqual(AnswerCode.NotStored, station.Line.Ask(MessageType.TakeProfile).Code);
        station.Cycles(3);

        Assert.AreSame(guarding, station.Control);
        Assert.AreEqual(ReferenceProfile.Name, ReferenceProfile.Open([.. station.Memory]).Current!.Name);
        _bus.To = 0;
        Assert.AreEqual(AnswerCode.Done, station.Line.Push(s_other).Code);
        EventKind[] told = [.. station.Log().Select(entry => entry.Kind)];
        Assert.IsLessThan(
            Array.IndexOf(told, EventKind.ProfileTaken),
            Array.IndexOf(told, EventKind.TimeTold),
            "what waited comes before the change"
        );
    }

    [TestMethod]
    [DataRow(4.2)]
    [DataRow(4.0, DisplayName = "all numbers are as before")]
    public void The_change_and_the_whole_name_are_in_the_log_before_another_cycle_runs(double ceiling)
    {
        Station station = Ready();
        byte[] other = ReferenceProfile.Changed("other", (Setting.VoltageCeiling, ceiling));
        other.CopyTo(station.Firmware.Stores.Profiles.Buffer, 0);
        Assert.AreEqual(AnswerCode.Done, station.Firmware.TakeProfile(other.Length));
        station.Firmware.Maintain();

        LogEntry[] taken = [.. station.Log().SkipWhile(entry => entry.Kind != EventKind.ProfileTaken)];

        Assert.IsGreaterThanOrEqualTo(2, taken.Length);
        Assert.AreEqual(ReferenceProfile.HashOf(other), taken[0].Value);
        Assert.AreEqual("other", ProfileName.Of(taken[1]));
    }

    [TestMethod]
    public void A_profile_that_is_refused_leaves_the_guard_and_all_it_has_learned()
    {
        Station station = Ready();
        ControlCycle guarding = station.Control;
        AnswerMessage answer = station.Line.Push(ReferenceProfile.Changed("none", (Setting.VoltageCeiling, 2.0)));
        Assert.AreEqual((AnswerCode.BadProfile, "voltage_ceiling"), (answer.Code, answer.Name));
        station.Cycles(3);
        Assert.AreSame(guarding, station.Control);
        Assert.AreEqual(ProtectionState.Standby, station.State);

        answer = station.Line.Ask(MessageType.TakeProfile);
        Assert.AreEqual((AnswerCode.BadValue, ""), (answer.Code, answer.Name), "there is none any more that could be named");
    }

    [TestMethod]
    public void A_memory_that_was_not_read_takes_no_profile_even_if_it_answers_by_now()
    {
        var station = new Station();
        station.Board.ResetKey.IsOn = true;
        station.Board.Chip("mb85rc256v").Fault = ChipFault.Off;
        station.Start();
        station.Board.Chip("mb85rc256v").Fault = ChipFault.Ok;
        byte[] before = [.. station.Memory];
        s_other.CopyTo(station.Firmware.Stores.Profiles.Buffer, 0);

        Assert.AreEqual(AnswerCode.NotStored, station.Firmware.TakeProfile(s_other.Length));

        Assert.AreSequenceEqual(before, station.Memory);
    }

    private Station Ready()
    {
        var station = new Station(wiring: ports => ports.With(bus: _bus = new BlockedWrites(ports.Bus)));
        station.Start();
        station.Cycles(30);
        station.Board.ResetKey.IsOn = true;
        Assert.AreEqual(ProtectionState.Standby, station.State);
        return station;
    }
}
