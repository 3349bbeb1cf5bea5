using SSBms.Control;
using SSBms.Drivers;

namespace SSBms.Runtime.Tests;

/// <summary>The messages of the link: every field comes back with all its bits, from anywhere in a buffer, and none from too few bytes.</summary>
[TestClass]
public sealed class LinkFormTests
{
    private const int Start = 3;
    private const long Wide = 0x7234_5678_9ABC_DEF1;
    private const double Real = -1.0 / 3.0;

    private readonly byte[] _buffer = [.. Enumerable.Repeat((byte)0xEE, 256)];

    [TestMethod]
    public void An_answer_says_what_was_asked_what_became_of_it_and_what_it_is_about()
    {
        var written = new AnswerMessage
        {
            Request = MessageType.OpenContactor,
            Code = (AnswerCode)200,
            Name = new string('n', 40),
        };
        int size = written.Write(_buffer, Start);
        Written(size, 42);
        var read = new AnswerMessage();
        Assert.IsFalse(read.Read(_buffer, Start, size - 1));
        Assert.IsTrue(read.Read(_buffer, Start, size));
        Assert.AreEqual((written.Request, written.Code, written.Name), (read.Request, read.Code, read.Name));
        Assert.AreEqual("", new AnswerMessage().Name);
    }

    [TestMethod]
    public void An_identity_says_what_the_board_speaks_how_it_fared_and_what_it_guards()
    {
        var written = new IdentityMessage
        {
            Protocol = 201,
            Least = 202,
            Most = 203,
            Restarts = 204,
            Cause = (EscapeCause)205,
            LogCapacity = 0x7172_7374,
            LastEntry = Wide,
            ProfileHash = 0xFEDC_BA98,
            ProfileName = new string('p', Profile.NameBytes),
            ProfileFault = new string('f', 40),
        };
        int size = written.Write(_buffer, Start);
        Written(size, 93);
        var read = new IdentityMessage();
        Assert.IsFalse(read.Read(_buffer, Start, 0));
        Assert.AreEqual(0, read.Protocol);
        Assert.IsFalse(read.Read(_buffer, Start, 1));
        Assert.AreEqual(201, read.Protocol, "which protocol it is can be told of any other");
        Assert.IsFalse(read.Read(_buffer, Start, size - 1));
        Assert.AreEqual(0, read.Least);
        Assert.IsTrue(read.Read(_buffer, Start, size));
        Assert.AreEqual((written.Protocol, written.Least, written.Most), (read.Protocol, read.Least, read.Most));
        Assert.AreEqual((written.Restarts, written.Cause), (read.Restarts, read.Cause));
        Assert.AreEqual(
            (written.LogCapacity, written.LastEntry, written.ProfileHash),
            (read.LogCapacity, read.LastEntry, read.ProfileHash)
        );
        Assert.AreEqual((written.ProfileName, written.ProfileFault), (read.ProfileName, read.ProfileFault));
        Assert.AreEqual(("", ""), (new IdentityMessage().ProfileName, new IdentityMessage().ProfileFault));
    }

    [TestMethod]
    public void An_entry_of_the_log_comes_as_it_is()
    {
        var written = new LogEntry
        {
            Sequence = Wide,
            At = -Wide,
            Kind = (EventKind)201,
            Code = 202,
            Value = Real,
            Bound = -Real,
            Repeats = 65_533,
        };
        int size = LogEntryMessage.Write(written, _buffer, Start);
        Written(size, 36);
        var read = new LogEntry();
        Assert.IsFalse(LogEntryMessage.Read(_buffer, Start, size - 1, read));
        Assert.IsTrue(LogEntryMessage.Read(_buffer, Start, size, read));
        Assert.AreEqual((written.Sequence, written.At, written.Kind, written.Code), (read.Sequence, read.At, read.Kind, read.Code));
        Assert.AreEqual((written.Value, written.Bound, written.Repeats), (read.Value, read.Bound, read.Repeats));
    }

    [TestMethod]
    [DataRow(true, Response.Trip, true, true, false)]
    [DataRow(false, Response.Warn, true, true, false)]
    [DataRow(true, Response.Restrict, false, true, false)]
    [DataRow(true, Response.Trip, true, false, false)]
    [DataRow(true, Response.Warn, false, false, true)]
    [DataRow(false, Response.Trip, true, true, false)]
    [DataRow(false, Response.Warn, false, false, false)]
    [DataRow(false, Response.Warn, false, true, true)]
    public void A_limit_says_what_is_watched_what_bounds_it_and_what_of_both_is_known(
        bool upper,
        Response response,
        bool valueKnown,
        bool boundKnown,
        bool yesOrNo
    )
    {
        var quantities = new Quantities();
        Quantity bound = yesOrNo ? Quantity.Half : Quantity.VoltageCeiling;
        Diagnosis row = upper
            ? Diagnosis.Above((DiagnosisCode)201, Quantity.LapseOverdue, bound, 1, response)
            : Diagnosis.Below((DiagnosisCode)201, Quantity.LapseOverdue, bound, 1, response);
        if (valueKnown)
        {
            quantities.Set(Quantity.LapseOverdue, Real);
        }

        if (boundKnown)
        {
            quantities.Set(bound, 2.0 * Real);
        }

        int size = LimitMessage.Write(row, quantities, _buffer, Start);
        Written(size, 19);
        var read = new LimitMessage();
        Assert.IsFalse(read.Read(_buffer, Start, size - 1));
        Assert.IsTrue(read.Read(_buffer, Start, size));
        Assert.AreEqual(((DiagnosisCode)201, Quantity.LapseOverdue), (read.Code, read.Watched));
        Assert.AreEqual((upper, response == Response.Trip, yesOrNo), (read.UpperBound, read.Trips, read.IsYesOrNo));
        Assert.AreEqual((valueKnown, boundKnown), (read.IsValueKnown, read.IsBoundKnown));
        Assert.AreEqual((valueKnown ? Real : 0.0, boundKnown ? 2.0 * Real : 0.0), (read.Value, read.Bound));
    }

    [TestMethod]
    [DataRow(1)]
    [DataRow(ProfilePartMessage.MostBytes)]
    public void A_part_of_a_profile_says_where_it_belongs(int count)
    {
        ProfilePartMessage written = Part(700, Profile.MostBytes, count);
        int size = written.Write(_buffer, Start);
        Written(size, 4 + count);
        var read = new ProfilePartMessage();
        Assert.IsTrue(read.Read(_buffer, Start, size));
        Assert.AreEqual((700, Profile.MostBytes, count), (read.Offset, read.Total, read.Count));
        Assert.IsTrue(read.Bytes.Take(count).SequenceEqual(written.Bytes.Take(count)));
    }

    [TestMethod]
    [DataRow(0, 160, 160, true)]
    [DataRow(1, 160, 160, false, DisplayName = "it ends beyond what there is")]
    [DataRow(0, Profile.MostBytes + 1, 160, false, DisplayName = "there is more than any profile has")]
    [DataRow(0, 160, 0, false, DisplayName = "it is empty")]
    public void A_part_that_cannot_be_is_none(int offset, int total, int count, bool can)
    {
        int size = Part(offset, total, count).Write(_buffer, Start);
        Assert.AreEqual(can, new ProfilePartMessage().Read(_buffer, Start, size));
        Assert.IsFalse(new ProfilePartMessage().Read(_buffer, Start, 4 + ProfilePartMessage.MostBytes + 1));
    }

    [TestMethod]
    public void A_status_of_a_board_without_a_profile_says_that_and_when()
    {
        int size = StatusMessage.Write(null, Wide, _buffer, Start);
        Written(size, 48 + 8 * StatusMessage.Quantities + 8);
        var read = new StatusMessage();
        Assert.IsFalse(read.Read(_buffer, Start, size - 1));
        Assert.IsTrue(read.Read(_buffer, Start, size));
        Assert.AreEqual((Wide, ProtectionState.NoProfile, DiagnosisCode.None), (read.Time, read.State, read.Cause));
        Assert.AreEqual((0u, ""), (read.ProfileHash, read.ProfileName));
        Assert.IsFalse(Enumerable.Range(0, StatusMessage.Quantities).Any(i => read.IsKnown(i) || read.Value(i) != 0.0));
        Assert.IsFalse(Enumerable.Range(0, (int)DiagnosisCode.Count).Any(code => read.IsRaised((DiagnosisCode)code)));
    }

    [TestMethod]
    public void A_status_of_a_tripped_board_says_its_cause_its_profile_and_all_that_is_known_and_raised()
    {
        const string name = "a name of thirty-two letters, all";
        byte[] memory = new byte[VirtualBoard.Mb85rc256vChip.Size];
        Assert.IsTrue(ReferenceProfile.Take(ReferenceProfile.Open(memory), ReferenceProfile.Changed(name[..Profile.NameBytes])));
        Station station = Station.Operating(memory);
        station.Density = -0.1;
        station.Voltage = 4.5;
        station.Cycles(8);
        station.Board.Chip("nau7802").Fault = VirtualBoard.ChipFault.Reset;
        station.Cycles(8);
        int size = StatusMessage.Write(station.Control, 7, _buffer, Start);
        var read = new StatusMessage();
        Assert.IsTrue(read.Read(_buffer, Start, size));
        Assert.AreEqual((ProtectionState.Tripped, station.Guard.Trip.Code), (read.State, read.Cause));
        Assert.AreEqual((station.Control.Profile.Hash, name[..Profile.NameBytes]), (read.ProfileHash, read.ProfileName));
        for (int i = 0; i < StatusMessage.Quantities; i++)
        {
            Quantity quantity = StatusMessage.At(i);
            Assert.AreEqual(station.Guard.Quantities.IsKnown(quantity), read.IsKnown(i), quantity.ToString());
            Assert.AreEqual(station.Guard.Quantities.Get(quantity), read.Value(i), quantity.ToString());
        }

        Diagnostics diagnostics = station.Guard.Diagnostics;
        for (int i = 0; i < diagnostics.Count; i++)
        {
            Assert.AreEqual(diagnostics.IsRaised(i), read.IsRaised(diagnostics.Row(i).Code), diagnostics.Row(i).Code.ToString());
        }

        Assert.IsTrue(read.IsRaised(DiagnosisCode.OverVoltage) && read.IsRaised(DiagnosisCode.ConfigurationLost));
        Assert.IsFalse(read.IsRaised(DiagnosisCode.None));
        Assert.IsLessThan(64, (int)DiagnosisCode.Count, "each has a bit of its own");
    }

    [TestMethod]
    public void Of_each_quantity_a_status_says_by_itself_whether_it_is_known()
    {
        const int Known = 10;
        int size = StatusMessage.Write(null, 0, _buffer, Start);
        for (int known = 0; known < StatusMessage.Quantities; known++)
        {
            RecordBytes.Put(_buffer, Start + Known, 2, 1L << known);
            var read = new StatusMessage();
            Assert.IsTrue(read.Read(_buffer, Start, size));
            Assert.AreEqual(known, Enumerable.Range(0, StatusMessage.Quantities).Single(read.IsKnown));
        }
    }

    [TestMethod]
    public void A_status_has_what_a_cycler_and_a_person_look_at()
    {
        Quantity[] told =
        [
            Quantity.CellVoltage,
            Quantity.CurrentDensity,
            Quantity.StackPressure,
            Quantity.CriticalPressure,
            Quantity.HottestTemperature,
            Quantity.ColdestTemperature,
            Quantity.AllowedPlating,
            Quantity.AllowedStripping,
            Quantity.ChargePlated,
            Quantity.ChargeStripped,
            Quantity.CompensatedResistance,
            Quantity.ResistanceRatio,
            Quantity.RiseEvidence,
            Quantity.RequestedPressure,
        ];
        CollectionAssert.AreEqual(told, Enumerable.Range(0, StatusMessage.Quantities).Select(StatusMessage.At).ToArray());
    }

    private static ProfilePartMessage Part(int offset, int total, int count)
    {
        var part = new ProfilePartMessage
        {
            Offset = offset,
            Total = total,
            Count = count,
        };
        for (int i = 0; i < count; i++)
        {
            part.Bytes[i] = (byte)(i + 1);
        }

        return part;
    }

    /// <summary>So many bytes were written, and none beside them.</summary>
    private void Written(int size, int expected)
    {
        Assert.AreEqual(expected, size);
        Assert.IsTrue(_buffer.Take(Start).Concat(_buffer.Skip(Start + size)).All(one => one == 0xEE));
    }
}
