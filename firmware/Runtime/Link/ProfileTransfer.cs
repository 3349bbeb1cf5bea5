using SSBms.Control;

namespace SSBms.Runtime;

/// <summary>
/// A profile that comes in by parts, from its first byte to its last. Nothing of it counts until all of it was taken, and the guard does
/// not look at the room it comes into.
/// </summary>
public sealed class ProfileTransfer
{
    private readonly Firmware _firmware;
    private int _arrived;
    private int _total;

    /// <summary>Binds the transfer.</summary>
    /// <param name="firmware">What takes the profile.</param>
    public ProfileTransfer(Firmware firmware)
    {
        _firmware = firmware;
    }

    /// <summary>Name of what the newest profile was refused for.</summary>
    public string Refused { get; private set; } = "";

    /// <summary>Keeps a part.</summary>
    /// <param name="part">It follows what has arrived, or repeats some of it; a first part starts anew.</param>
    public AnswerCode Put(ProfilePartMessage part)
    {
        if (!_firmware.Stores.AreRead)
        {
            // The memory will be read through the same room.
            _total = 0;
            return AnswerCode.NotStored;
        }

        if (part.Offset == 0)
        {
            _arrived = 0;
            _total = part.Total;
        }

        if (part.Total != _total || part.Offset > _arrived)
        {
            return AnswerCode.BadValue;
        }

        byte[] buffer = _firmware.Stores.Profiles.Buffer;
        for (int i = 0; i < part.Count; i++)
        {
            buffer[part.Offset + i] = part.Bytes[i];
        }

        int end = part.Offset + part.Count;
        _arrived = end > _arrived ? end : _arrived;
        return AnswerCode.Done;
    }

    /// <summary>Takes what has arrived; it is then to be sent anew, taken or not.</summary>
    public AnswerCode Take()
    {
        bool whole = _total > 0 && _arrived == _total;
        _total = 0;
        if (!whole)
        {
            return AnswerCode.BadValue;
        }

        AnswerCode answer = _firmware.TakeProfile(_arrived);
        SettingFault? fault = _firmware.Stores.Profiles.Fault;
        Refused = fault == null ? "" : fault.Name;
        return answer;
    }
}
