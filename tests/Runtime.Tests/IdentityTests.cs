using SSBms.Control;

namespace SSBms.Runtime.Tests;

/// <summary>Who a board says it is: what it speaks, how often and why it was restarted, its log, and what it guards or why nothing.</summary>
[TestClass]
public sealed class IdentityTests
{
    [TestMethod]
    public void Whatever_a_host_speaks_the_board_answers_with_the_one_protocol_it_has()
    {
        Station station = Started(new Station());
        foreach (byte[] spoken in new byte[][] { [], [1], [3], [1, 2], [1, 3], [1, 9], [3, 3], [4, 9] })
        {
            IdentityMessage identity = Of(station, spoken);
            Assert.AreEqual((3, 3, 3), (identity.Protocol, identity.Least, identity.Most), string.Join(" to ", spoken));
        }
    }

    [TestMethod]
    public void A_board_that_guards_names_its_profile_and_its_log()
    {
        Station station = Started(new Station());
        IdentityMessage identity = Of(station);
        Assert.AreEqual((ReferenceProfile.Name, ""), (identity.ProfileName, identity.ProfileFault));
        Assert.AreEqual(ReferenceProfile.HashOf(ReferenceProfile.Encode(ReferenceProfile.Settings())), identity.ProfileHash);
        Assert.AreEqual((0, EscapeCause.None), (identity.Restarts, identity.Cause));
        Assert.AreEqual(187, identity.LogCapacity, "7504 bytes of 40 each");
        Assert.AreEqual(station.Log()[^1].Sequence, identity.LastEntry);
        Assert.IsGreaterThan(0, identity.LastEntry);
    }

    [TestMethod]
    public void A_profile_that_was_refused_is_no_fault_of_the_one_that_guards()
    {
        Station station = Started(new Station());
        station.Board.ResetKey.IsOn = true;
        AnswerMessage refused = station.Line.Push(ReferenceProfile.Changed("hot", (Setting.VoltageCeiling, 2.0)));
        Assert.AreEqual((AnswerCode.BadProfile, "voltage_ceiling"), (refused.Code, refused.Name));

        IdentityMessage identity = Of(station);

        Assert.AreEqual((ReferenceProfile.Name, ""), (identity.ProfileName, identity.ProfileFault));
    }

    [TestMethod]
    public void A_board_that_guards_nothing_says_why()
    {
        IdentityMessage identity = Of(Started(new Station(withProfile: false)));
        Assert.AreEqual((0u, "", "none"), (identity.ProfileHash, identity.ProfileName, identity.ProfileFault));

        var silent = new Station();
        silent.Board.Chip("mb85rc256v").Fault = VirtualBoard.ChipFault.Off;
        Assert.AreEqual("memory", Of(Started(silent)).ProfileFault);
    }

    [TestMethod]
    public void A_board_that_was_restarted_says_how_often_and_why()
    {
        IdentityMessage identity = Of(Started(new Station(Restarts.In(EscapeCause.StartUp, EscapeCause.Upkeep))));
        Assert.AreEqual((2, EscapeCause.Upkeep), (identity.Restarts, identity.Cause));
    }

    private static Station Started(Station station)
    {
        station.Start();
        station.Cycles(20);
        return station;
    }

    private static IdentityMessage Of(Station station, params byte[] spoken)
    {
        station.Line.Received();
        station.Line.Send(MessageType.Identify, spoken);
        (MessageType type, byte[] content) = station.Line.Run().Single();
        var identity = new IdentityMessage();
        Assert.AreEqual(MessageType.Identity, type);
        Assert.IsTrue(identity.Read(content, 0, content.Length));
        return identity;
    }
}
