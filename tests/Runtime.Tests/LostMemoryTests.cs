using SSBms.Control;

namespace SSBms.Runtime.Tests;

/// <summary>
/// The memory's supply fails in the middle of a change of profile and comes back, while the board runs on. It must then guard by what it would
/// guard by after a restart, and by nothing until it knows.
/// </summary>
[TestClass]
public sealed class LostMemoryTests
{
    private const int HeaderBytes = 16;

    private static readonly byte[] s_other = ReferenceProfile.Changed("other", (Setting.VoltageCeiling, 4.2));

    public static IEnumerable<int> Cuts =>
        [.. Enumerable.Range(0, s_other.Length / 64).Select(i => 64 * i), .. Enumerable.Range(s_other.Length, 2 * HeaderBytes + 1)];

    [TestMethod]
    public void The_board_guards_by_what_its_memory_holds()
    {
        int kept = 0;
        int changed = 0;
        foreach (int bytes in Cuts)
        {
            Station station = Cut(bytes);
            if (bytes < s_other.Length + 2 * HeaderBytes)
            {
                Assert.AreEqual(ProtectionState.NoProfile, station.State, "cut after " + bytes);
            }

            station.Board.Memory.RestorePower();
            station.Board.ArmSwitch.IsOn = false;
            station.Cycles(70);
            var again = new Station([.. station.Memory], withProfile: false);
            again.Start();
            Assert.AreEqual(again.Control.Profile.Hash, station.Control.Profile.Hash, "cut after " + bytes);
            Assert.AreEqual(ProtectionState.Standby, station.State);
            Assert.AreEqual(0, station.Conducted);
            Assert.AreEqual(
                station.Control.Profile.Name == "other" ? 1 : 0,
                station.Log().Count(entry => entry.Kind == EventKind.ProfileTaken),
                "and so says the log"
            );
            kept += station.Control.Profile.Name == ReferenceProfile.Name ? 1 : 0;
            changed += station.Control.Profile.Name == "other" ? 1 : 0;
        }

        Assert.AreEqual(s_other.Length / 64 + HeaderBytes, kept);
        Assert.AreEqual(HeaderBytes + 1, changed);
    }

    [TestMethod]
    public void Whoever_asked_is_told_that_it_was_not_stored()
    {
        foreach (int bytes in new[] { 0, s_other.Length, s_other.Length + HeaderBytes, s_other.Length + HeaderBytes + 5 })
        {
            Station station = Ready();
            station.Board.Memory.CutPowerAfter(bytes);
            Assert.AreEqual(AnswerCode.NotStored, station.Line.Ask(MessageType.TakeProfile).Code, "cut after " + bytes);
        }
    }

    private static Station Cut(int bytes)
    {
        Station station = Ready();
        station.Board.Memory.CutPowerAfter(bytes);
        station.Line.Send(MessageType.TakeProfile);
        station.Cycles(1);
        station.Board.ArmSwitch.IsOn = true;
        station.Cycles(10);
        return station;
    }

    /// <summary>A board that has all of the other profile and is not yet told to take it.</summary>
    private static Station Ready()
    {
        var station = new Station();
        station.Start();
        station.Cycles(10);
        station.Board.ResetKey.IsOn = true;
        Assert.AreEqual(AnswerCode.Done, station.Line.Put(s_other));
        return station;
    }
}
