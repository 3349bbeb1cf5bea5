using SSBms.Control;

namespace SSBms.Runtime.Tests;

/// <summary>A board whose memory is empty, as it comes from the bench.</summary>
[TestClass]
public sealed class NoProfileTests
{
    [TestMethod]
    public void It_says_so_on_lamp_display_and_link()
    {
        Station station = Fresh();
        string lamp = "";
        for (int i = 0; i < 20; i++)
        {
            station.Cycles(1);
            lamp += station.Board.Lamp.IsHigh ? "1" : "0";
        }

        Assert.Contains("1010100000", lamp);
        string[] page = DotText.Read(station.Board.Display.Dots);
        Assert.AreEqual("NO PROFILE", page[0]);
        Assert.AreEqual("NONE", page[1]);

        var status = new StatusMessage();
        byte[] content = station.Line.Next(MessageType.Status);
        Assert.IsTrue(status.Read(content, 0, content.Length));
        Assert.AreEqual(ProtectionState.NoProfile, status.State);
        Assert.AreEqual(0u, status.ProfileHash);
        Assert.AreEqual("", status.ProfileName);

        station.Line.Send(MessageType.Identify, LinkServer.OldestProtocol, LinkServer.NewestProtocol);
        var identity = new IdentityMessage();
        content = station.Line.Next(MessageType.Identity);
        Assert.IsTrue(identity.Read(content, 0, content.Length));
        Assert.AreEqual("none", identity.ProfileFault);
        Assert.AreEqual(0u, identity.ProfileHash);
    }

    [TestMethod]
    [DataRow(false, false)]
    [DataRow(false, true)]
    [DataRow(true, false)]
    [DataRow(true, true)]
    public void It_never_closes_in_ten_minutes_with_key_and_arm_switch_on_heartbeats_or_not(bool heartbeats, bool switching)
    {
        Station station = Fresh();
        for (int i = 0; i < 6000; i++)
        {
            station.Board.ArmSwitch.IsOn = !switching || i / 30 % 2 == 1;
            station.Board.ResetKey.IsOn = !switching || i / 20 % 2 == 1;
            if (heartbeats)
            {
                station.Board.Ports.Heartbeat.Write(i % 2 == 0);
            }

            station.Cycles(1);
            Assert.AreEqual(0.0, station.Board.Interlock.Charge);
            Assert.AreEqual(0.0, station.Board.Interlock.Discharge);
        }

        Assert.AreEqual(0, station.Conducted);
        Assert.AreEqual(
            heartbeats,
            station.Board.Monostable.IsActive(station.Board.Clock.Microseconds),
            "it beats by itself only in a cycle"
        );
        Assert.AreEqual(ProtectionState.NoProfile, station.State);
        Assert.IsFalse(station.Supervisor.HasEscaped);
    }

    [TestMethod]
    [DataRow(MessageType.Calibrate)]
    [DataRow(MessageType.ResetCalibration)]
    [DataRow(MessageType.ReadCalibration)]
    [DataRow(MessageType.ReadLimits)]
    public void What_needs_a_profile_is_answered_so(MessageType request)
    {
        Assert.AreEqual(AnswerCode.NoProfile, Fresh().Line.Ask(request).Code);
    }

    [TestMethod]
    public void It_has_no_profile_to_read_but_a_log()
    {
        Station station = Fresh();
        Assert.AreEqual(AnswerCode.NoProfile, station.Line.Ask(MessageType.ReadProfile, 0, 0).Code);
        Assert.AreEqual(AnswerCode.Done, station.Line.Ask(MessageType.ReadLog, BitConverter.GetBytes(1L)).Code);
        Assert.AreEqual(AnswerCode.Unknown, station.Line.Ask((MessageType)0xEE).Code);
    }

    [TestMethod]
    public void A_profile_that_has_rotted_is_named_and_nothing_closes()
    {
        byte[] memory = Fresh().Memory;
        ReferenceProfile.PutInto(memory);
        memory[MemoryMap.Profile + 100] ^= 4;

        var station = new Station(memory, withProfile: false);
        station.Start();
        station.Board.ResetKey.IsOn = true;
        for (int i = 0; i < 200; i++)
        {
            station.Board.ArmSwitch.IsOn = i % 40 > 20;
            station.Cycles(1);
        }

        Assert.AreEqual(0, station.Conducted);
        string[] page = DotText.Read(station.Board.Display.Dots);
        Assert.AreEqual("NO PROFILE", page[0]);
        Assert.AreEqual("CHECKSUM", page[1]);
        Assert.AreEqual(AnswerCode.Done, station.Line.Push(ReferenceProfile.Encode(ReferenceProfile.Settings())).Code);
        station.Cycles(20);
        Assert.AreEqual(ProtectionState.Standby, station.State);
    }

    private static Station Fresh()
    {
        var station = new Station(withProfile: false);
        station.Start();
        return station;
    }
}
