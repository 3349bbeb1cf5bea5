using SSBms.Control;
using SSBms.Drivers;

namespace SSBms.Runtime.Tests;

/// <summary>Reads bytes as a profile, holds what is read to what a profile promises, and counts.</summary>
internal sealed class ProfileCheck(byte[] original)
{
    private const int CrcBytes = 4;

    private readonly BoardConfiguration _board = new();
    private readonly ProfileReader _reader = new(new BoardConfiguration());
    private readonly SettingRow[] _rows = SettingTable.Rows();

    /// <summary>How many were no profile.</summary>
    public int Refused { get; private set; }

    /// <summary>How many were another profile than the original.</summary>
    public int Accepted { get; private set; }

    /// <summary>Why the newest bytes are no profile.</summary>
    public SettingFault? Fault => _reader.Fault;

    /// <summary>A change of which the checksum does not tell.</summary>
    public static byte[] Repaired(byte[] bytes, Action<byte[]> change)
    {
        byte[] changed = [.. bytes];
        change(changed);
        int end = changed.Length - CrcBytes;
        if (end >= 0)
        {
            BitConverter.TryWriteBytes(changed.AsSpan(end), Crc32.Compute(changed, end));
        }

        return changed;
    }

    /// <summary>Reads.</summary>
    /// <returns>True when the bytes are a profile.</returns>
    public bool Read(byte[] bytes)
    {
        Profile? profile = _reader.Read(bytes, bytes.Length);
        if (profile is null)
        {
            Assert.IsFalse(string.IsNullOrEmpty(Fault?.Name), "a refusal names what cannot be");
            Refused++;
            return false;
        }

        Assert.IsNull(Fault);
        Assert.AreEqual(ReferenceProfile.HashOf(bytes), profile.Hash);
        byte[] again = new byte[Profile.MostBytes];
        int length = profile.Encode(again);
        Assert.IsTrue(again.AsSpan(0, length).SequenceEqual(bytes), "it is written as it was read");
        foreach (SettingRow row in _rows)
        {
            double value = profile.Settings.Get(row.Setting);
            Assert.IsTrue(value >= row.Least && value <= row.Most, row.Name);
        }

        // The guard refuses by throwing. Building it takes longest, so one of eight has to do.
        if (Accepted % 8 == 0)
        {
            Assert.IsNotNull(new Guard(profile.Settings, _board.RangeOf(profile.Settings), DiagnosisTable.Default()));
        }

        Accepted += bytes.AsSpan().SequenceEqual(original) ? 0 : 1;
        return true;
    }

    /// <summary>Counts one that was refused elsewhere.</summary>
    public void CountRefusal()
    {
        Refused++;
    }

    /// <summary>Says how many there were.</summary>
    public void Report(TestContext context)
    {
        context.WriteLine($"{Refused + Accepted} tried, {Refused} refused, {Accepted} accepted as another valid profile");
    }
}
