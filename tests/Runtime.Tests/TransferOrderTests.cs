namespace SSBms.Runtime.Tests;

/// <summary>Parts of a profile that come again, too early or for another profile: each is answered by itself.</summary>
[TestClass]
public sealed class TransferOrderTests
{
    private const int Part = ProfilePartMessage.MostBytes;

    private static readonly byte[] s_profile = ReferenceProfile.Changed("in order");

    private readonly Station _station = new();

    public TransferOrderTests()
    {
        _station.Start();
        _station.Cycles(20);
        _station.Board.ResetKey.IsOn = true;
        _station.Line.Received();
    }

    [TestMethod]
    public void A_part_that_comes_again_takes_nothing_back()
    {
        Puts(s_profile, 0, AnswerCode.Done);
        Puts(s_profile, Part, AnswerCode.Done);
        Puts(s_profile, 2 * Part, AnswerCode.Done);
        Puts(s_profile, Part, AnswerCode.Done);
        for (int offset = 3 * Part; offset < s_profile.Length; offset += Part)
        {
            Puts(s_profile, offset, AnswerCode.Done);
        }

        Puts(s_profile, Part, AnswerCode.Done);
        Assert.AreEqual(AnswerCode.Done, Take());
        Assert.AreEqual(ReferenceProfile.HashOf(s_profile), _station.Control.Profile.Hash);
    }

    [TestMethod]
    public void A_part_of_another_length_of_profile_is_refused_and_the_others_go_on()
    {
        Puts(s_profile, 0, AnswerCode.Done);
        Puts([.. s_profile, 0], Part, AnswerCode.BadValue);
        Puts(s_profile[..^1], Part, AnswerCode.BadValue);
        Puts(s_profile, Part, AnswerCode.Done);
    }

    [TestMethod]
    public void A_part_that_is_not_the_first_begins_nothing()
    {
        Puts(s_profile, Part, AnswerCode.BadValue);
        Assert.AreEqual(AnswerCode.BadValue, Take(), "nothing has arrived");
        Assert.AreEqual(AnswerCode.Done, _station.Line.Push(s_profile).Code);
        Puts(s_profile, Part, AnswerCode.BadValue);
    }

    [TestMethod]
    [DataRow(1)]
    [DataRow(100)]
    public void What_was_refused_is_to_be_sent_anew_however_short(int length)
    {
        Assert.AreEqual(AnswerCode.BadProfile, _station.Line.Push(s_profile[..length]).Code);
        Assert.AreEqual(AnswerCode.BadValue, Take());
    }

    private void Puts(byte[] profile, int offset, AnswerCode code)
    {
        _station.Line.SendPart(profile, offset);
        Assert.AreEqual((MessageType.PutProfile, code, ""), _station.Line.Said(), $"part at {offset}");
    }

    private AnswerCode Take()
    {
        return _station.Line.Ask(MessageType.TakeProfile).Code;
    }
}
