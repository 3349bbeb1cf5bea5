using SSBms.Control;
using SSBms.VirtualBoard;

namespace SSBms.Runtime.Tests;

/// <summary>A profile that comes over the link in parts, in whatever order and shape: nothing is taken, or exactly what was sent.</summary>
[TestClass]
public sealed class ProfileTransferTests(TestContext context)
{
    private const int Part = ProfilePartMessage.MostBytes;

    private static readonly byte[] s_reference = ReferenceProfile.Encode(ReferenceProfile.Settings());
    private static readonly byte[] s_one = ReferenceProfile.Changed("number one", (Setting.VoltageCeiling, 4.1));
    private static readonly byte[] s_two = ReferenceProfile.Changed("number two", (Setting.VoltageCeiling, 4.2));

    private readonly Station _station = Ready();

    private static int[] Offsets => [.. Enumerable.Range(0, (s_one.Length + Part - 1) / Part).Select(i => i * Part)];

    [TestMethod]
    [DataRow(1)]
    [DataRow(7)]
    [DataRow(Part)]
    public void In_parts_of_any_size_it_arrives_whole_and_can_be_read_back(int size)
    {
        for (int offset = 0; offset < s_one.Length; offset += size)
        {
            _station.Line.SendPart(s_one, offset, size);
            Assert.AreEqual(AnswerCode.Done, _station.Line.Answer(MessageType.PutProfile).Code);
        }

        Assert.AreEqual(AnswerCode.Done, Take());
        AssertGuards(s_one);
        CollectionAssert.AreEqual(s_one, ReadBack());
    }

    [TestMethod]
    public void Every_part_twice_is_as_good_as_once()
    {
        foreach (int offset in Offsets)
        {
            _station.Line.SendPart(s_one, offset);
            _station.Line.SendPart(s_one, offset);
        }

        Assert.AreEqual(AnswerCode.Done, Take());
        AssertGuards(s_one);
    }

    [TestMethod]
    public void Mixed_with_other_requests_it_arrives_whole()
    {
        foreach (int offset in Offsets)
        {
            _station.Line.SendPart(s_one, offset);
            _station.Line.Send(MessageType.ReadProfile, 0, 0);
            _station.Line.Send(MessageType.ReadLog, BitConverter.GetBytes(1L));
            _station.Line.Send(MessageType.ReadLimits);
            _station.Line.Send(MessageType.ReadCalibration);
            _station.Line.Send(MessageType.Identify, LinkServer.OldestProtocol, LinkServer.NewestProtocol);
            _station.Cycles(40);
        }

        _station.Line.Received();
        Assert.AreEqual(AnswerCode.Done, Take());
        AssertGuards(s_one);
    }

    [TestMethod]
    public void A_part_before_its_turn_is_refused_and_nothing_taken()
    {
        _station.Line.SendPart(s_one, 0);
        Assert.AreEqual(AnswerCode.Done, _station.Line.Answer(MessageType.PutProfile).Code);
        _station.Line.SendPart(s_one, 2 * Part);
        Assert.AreEqual(AnswerCode.BadValue, _station.Line.Answer(MessageType.PutProfile).Code);
        Assert.AreEqual(AnswerCode.BadValue, Take());
        AssertGuards(s_reference);
    }

    [TestMethod]
    public void Without_its_last_part_or_any_other_nothing_is_taken()
    {
        foreach (int missing in Offsets)
        {
            foreach (int offset in Offsets.Where(offset => offset != missing))
            {
                _station.Line.SendPart(s_one, offset);
            }

            Assert.AreEqual(AnswerCode.BadValue, Take(), "part " + missing);
            AssertGuards(s_reference);
        }
    }

    [TestMethod]
    public void A_first_part_starts_anew()
    {
        Assert.AreEqual(AnswerCode.Done, _station.Line.Put(s_one));
        _station.Line.SendPart(s_two, 0);
        Assert.AreEqual(AnswerCode.Done, _station.Line.Answer(MessageType.PutProfile).Code);
        Assert.AreEqual(AnswerCode.BadValue, Take(), "most of it is the other one");
        Assert.AreEqual(AnswerCode.Done, _station.Line.Put(s_two));
        Assert.AreEqual(AnswerCode.Done, Take());
        AssertGuards(s_two);
    }

    [TestMethod]
    public void Parts_of_two_profiles_make_none()
    {
        for (int i = 0; i < Offsets.Length; i++)
        {
            _station.Line.SendPart(i == 0 ? s_one : s_two, Offsets[i]);
        }

        AnswerMessage answer = _station.Line.Ask(MessageType.TakeProfile);
        Assert.AreEqual(AnswerCode.BadProfile, answer.Code);
        Assert.AreEqual("checksum", answer.Name);
        AssertGuards(s_reference);
    }

    [TestMethod]
    public void What_was_asked_for_once_is_not_taken_twice()
    {
        Assert.AreEqual(AnswerCode.Done, _station.Line.Push(s_one).Code);
        Assert.AreEqual(AnswerCode.BadValue, Take());
        _station.Board.ResetKey.IsOn = false;
        Assert.AreEqual(AnswerCode.KeyOff, _station.Line.Push(s_two).Code);
        _station.Board.ResetKey.IsOn = true;
        Assert.AreEqual(AnswerCode.BadValue, Take(), "a refused one is to be sent anew");
        AssertGuards(s_one);
    }

    [TestMethod]
    public void A_part_of_another_total_is_refused()
    {
        _station.Line.SendPart(s_one, 0);
        _station.Line.SendPart([.. s_one, 0], Part);
        _station.Cycles(3);
        Assert.AreEqual(AnswerCode.BadValue, Take());
        AssertGuards(s_reference);
    }

    [TestMethod]
    [DataRow(0, 0)]
    [DataRow(0, Part - 1)]
    [DataRow(0, Profile.MostBytes + 1)]
    [DataRow(0, 65535)]
    [DataRow(Profile.MostBytes - 1, Profile.MostBytes)]
    [DataRow(65535, 65535)]
    [DataRow(65500, 10)]
    public void A_part_beyond_its_total_or_a_total_beyond_any_profile_is_refused(int offset, int total)
    {
        byte[] place = [.. BitConverter.GetBytes((ushort)offset), .. BitConverter.GetBytes((ushort)total)];
        Assert.AreEqual(AnswerCode.BadValue, _station.Line.Ask(MessageType.PutProfile, [.. place, .. s_one.AsSpan(0, Part)]).Code);
        Assert.AreEqual(AnswerCode.BadValue, _station.Line.Ask(MessageType.PutProfile, place).Code, "nor one without bytes");
        Assert.AreEqual(AnswerCode.BadValue, Take());
        AssertGuards(s_reference);
    }

    [TestMethod]
    public void A_profile_that_is_cut_off_or_too_long_as_a_whole_is_none()
    {
        foreach (byte[] wrong in new[] { s_one[..1], s_one[..100], s_one[..^1], [.. s_one, 0], [.. s_one, .. new byte[400]] })
        {
            AnswerMessage answer = _station.Line.Push(wrong);
            Assert.AreEqual(AnswerCode.BadProfile, answer.Code);
            Assert.AreEqual("length", answer.Name);
            AssertGuards(s_reference);
        }
    }

    [TestMethod]
    public void Parts_that_come_before_the_memory_is_read_count_for_nothing()
    {
        var station = new Station();
        station.Board.Chip("mb85rc256v").Fault = ChipFault.Off;
        station.Start();
        station.Board.ResetKey.IsOn = true;
        foreach (int offset in Offsets)
        {
            station.Line.SendPart(s_one, offset);
            Assert.AreEqual(AnswerCode.NotStored, station.Line.Answer(MessageType.PutProfile).Code);
        }

        // What is read now comes into the same room.
        station.Board.Chip("mb85rc256v").Fault = ChipFault.Ok;
        station.Cycles(60);
        Assert.AreEqual(AnswerCode.BadValue, station.Line.Ask(MessageType.TakeProfile).Code);
        Assert.AreEqual(ReferenceProfile.Name, station.Control.Profile.Name);
    }

    [TestMethod]
    public void Any_jumble_of_parts_and_requests_leaves_one_of_the_profiles_whole()
    {
        var random = new Random(5);
        byte[][] profiles = [s_one, s_two, [.. s_one, 0], s_two[..^8]];
        var answers = new Dictionary<AnswerCode, int>();
        for (int i = 0; i < 300; i++)
        {
            Jumble(random, profiles);
            AnswerCode answer = Take();
            answers[answer] = answers.GetValueOrDefault(answer) + 1;
            byte[] guarded = new[] { s_reference, s_one, s_two }.Single(profile =>
                ReferenceProfile.HashOf(profile) == _station.Control.Profile.Hash
            );
            AssertGuards(guarded);
        }

        context.WriteLine(string.Join(", ", answers.Select(pair => $"{pair.Value} × {pair.Key}")));
        Assert.IsGreaterThan(10, answers[AnswerCode.Done]);
        Assert.IsGreaterThan(10, answers[AnswerCode.BadValue]);
        Assert.IsGreaterThan(10, answers[AnswerCode.BadProfile]);
    }

    /// <summary>Parts mostly in order; some missing, doubled, swapped, cut off or of another profile; and other requests between them.</summary>
    private void Jumble(Random random, byte[][] profiles)
    {
        byte[] profile = profiles[random.Next(profiles.Length)];
        int wrong = random.Next(3) == 0 ? 0 : 12;
        foreach (int offset in Offsets)
        {
            int what = random.Next(20 + wrong);
            byte[] from = what == 20 ? profiles[random.Next(profiles.Length)] : profile;
            int at =
                what == 21 ? Offsets[random.Next(Offsets.Length)]
                : what == 22 ? random.Next(from.Length)
                : offset;
            if (what != 23)
            {
                _station.Line.SendPart(from, Math.Min(at, from.Length - 1), what == 24 ? random.Next(1, Part) : Part);
            }

            if (what == 25)
            {
                _station.Board.Link.Send([9, 9, 9], 3);
            }

            if (what < 4)
            {
                _station.Line.Send(what < 2 ? MessageType.ReadProfile : MessageType.Identify, 2, 0);
            }

            _station.Cycles(2);
        }

        _station.Board.Link.Send([0], 1);
        _station.Line.Received();
    }

    private AnswerCode Take()
    {
        return _station.Line.Ask(MessageType.TakeProfile).Code;
    }

    private byte[] ReadBack()
    {
        _station.Line.Send(MessageType.ReadProfile, 0, 0);
        var bytes = new List<byte>();
        var part = new ProfilePartMessage();
        for (int i = 0; i < 20; i++)
        {
            _station.Cycles(1);
            foreach (
                (MessageType type, byte[] content) in _station.Line.Received().Where(message => message.Type == MessageType.ProfilePart)
            )
            {
                Assert.IsTrue(part.Read(content, 0, content.Length), type + " is whole");
                Assert.AreEqual(bytes.Count, part.Offset);
                bytes.AddRange(part.Bytes.AsSpan(0, part.Count));
            }
        }

        return [.. bytes];
    }

    /// <summary>The board guards by a profile, and the memory holds all of it.</summary>
    private void AssertGuards(byte[] profile)
    {
        Assert.AreEqual(ReferenceProfile.HashOf(profile), _station.Control.Profile.Hash);
        byte[] stored = new byte[profile.Length];
        Assert.AreEqual(profile.Length, _station.Firmware.Stores.Profiles.Length);
        Assert.IsTrue(_station.Firmware.Stores.Profiles.ReadPart(0, stored, stored.Length));
        CollectionAssert.AreEqual(profile, stored);
    }

    private static Station Ready()
    {
        var station = new Station();
        station.Start();
        station.Cycles(20);
        station.Board.ResetKey.IsOn = true;
        return station;
    }
}
