namespace SSBms.Runtime;

/// <summary>Who answers: the protocol both sides speak, what the board guards, restarts, the log.</summary>
public sealed class IdentityMessage
{
    private const int ProtocolOffset = 0;
    private const int LeastOffset = 1;
    private const int MostOffset = 2;
    private const int RestartsOffset = 3;
    private const int CauseOffset = 4;
    private const int CapacityOffset = 5;
    private const int LastOffset = 9;
    private const int HashOffset = 17;
    private const int NameOffset = 21;
    private const int FaultOffset = NameOffset + Profile.NameBytes;
    private const int FaultBytes = 40;
    private const int Size = FaultOffset + FaultBytes;

    /// <summary>The newest protocol both sides speak; when there is none, the newest of the board.</summary>
    public int Protocol { get; set; }

    /// <summary>The oldest protocol the board speaks.</summary>
    public int Least { get; set; }

    /// <summary>The newest protocol the board speaks.</summary>
    public int Most { get; set; }

    /// <summary>Restarts that followed an escape and were not forgotten yet.</summary>
    public int Restarts { get; set; }

    /// <summary>Why the last one was.</summary>
    public EscapeCause Cause { get; set; }

    /// <summary>Entries the event log holds.</summary>
    public int LogCapacity { get; set; }

    /// <summary>Number of the newest entry.</summary>
    public long LastEntry { get; set; }

    /// <summary>Hash of the profile; 0 when there is none.</summary>
    public uint ProfileHash { get; set; }

    /// <summary>Name of the profile; empty when there is none.</summary>
    public string ProfileName { get; set; } = "";

    /// <summary>Why there is no profile: "none", "memory", or the name of what cannot be; empty when there is one.</summary>
    public string ProfileFault { get; set; } = "";

    /// <summary>Writes the content of a frame.</summary>
    /// <param name="buffer">Where to.</param>
    /// <param name="start">First byte.</param>
    /// <returns>How many bytes.</returns>
    public int Write(byte[] buffer, int start)
    {
        buffer[start + ProtocolOffset] = (byte)Protocol;
        buffer[start + LeastOffset] = (byte)Least;
        buffer[start + MostOffset] = (byte)Most;
        buffer[start + RestartsOffset] = (byte)Restarts;
        buffer[start + CauseOffset] = (byte)Cause;
        RecordBytes.Put(buffer, start + CapacityOffset, 4, LogCapacity);
        RecordBytes.Put(buffer, start + LastOffset, 8, LastEntry);
        RecordBytes.Put(buffer, start + HashOffset, 4, ProfileHash);
        RecordBytes.PutText(buffer, start + NameOffset, Profile.NameBytes, ProfileName);
        RecordBytes.PutText(buffer, start + FaultOffset, FaultBytes, ProfileFault);
        return Size;
    }

    /// <summary>Reads the content of a frame.</summary>
    /// <param name="buffer">Where it is.</param>
    /// <param name="start">First byte.</param>
    /// <param name="count">How many bytes.</param>
    /// <returns>False when it is too short; the protocol is read all the same if there is a byte.</returns>
    public bool Read(byte[] buffer, int start, int count)
    {
        Protocol = count > 0 ? buffer[start + ProtocolOffset] : 0;
        if (count < Size)
        {
            return false;
        }

        Least = buffer[start + LeastOffset];
        Most = buffer[start + MostOffset];
        Restarts = buffer[start + RestartsOffset];
        Cause = (EscapeCause)buffer[start + CauseOffset];
        LogCapacity = (int)RecordBytes.Get(buffer, start + CapacityOffset, 4);
        LastEntry = RecordBytes.Get(buffer, start + LastOffset, 8);
        ProfileHash = (uint)RecordBytes.Get(buffer, start + HashOffset, 4);
        ProfileName = RecordBytes.GetText(buffer, start + NameOffset, Profile.NameBytes);
        ProfileFault = RecordBytes.GetText(buffer, start + FaultOffset, FaultBytes);
        return true;
    }
}
