using SSBms.Control;

namespace SSBms.Runtime;

/// <summary>What a board makes of its impedance channel: whether it sees, how much contact is left, what takes it, and how long it lasts.</summary>
public sealed class InterfaceMessage
{
    private const int EyeOffset = 0;
    private const int CauseOffset = 1;
    private const int RunnerUpOffset = 2;
    private const int KnownOffset = 3;
    private const int FirstOffset = 4;
    private const int Values = 7;
    private const int Size = FirstOffset + 8 * Values;
    private const int RemainingKnown = 1;

    private readonly double[] _values = new double[Values];

    /// <summary>Whether lost contact would be seen.</summary>
    public EyeState Eye { get; private set; }

    /// <summary>What has changed the cell.</summary>
    public InterfaceCause Cause { get; private set; }

    /// <summary>What comes next to it.</summary>
    public InterfaceCause RunnerUp { get; private set; }

    /// <summary>True when <see cref="Remaining"/> is known.</summary>
    public bool HasRemaining { get; private set; }

    /// <summary>Share of the lithium interface in contact, 0 to 1.</summary>
    public double Contact => _values[0];

    /// <summary>The share that is there at least, one standard deviation lower.</summary>
    public double ContactAtLeast => _values[1];

    /// <summary>The contact from which on lost contact would be seen in time, 0 to 1.</summary>
    public double Visible => _values[2];

    /// <summary>Evidence that contact is being lost, nats.</summary>
    public double Evidence => _values[3];

    /// <summary>Time since the last sweep that could be used, s.</summary>
    public double Age => _values[4];

    /// <summary>Charge that can still be stripped until the cell is cut off, mAh/cm².</summary>
    public double Remaining => _values[5];

    /// <summary>Its standard deviation, mAh/cm².</summary>
    public double RemainingSpread => _values[6];

    /// <summary>Writes the content of a frame.</summary>
    /// <param name="eye">What it tells of.</param>
    /// <param name="now">Present time, ms.</param>
    /// <param name="buffer">Where to.</param>
    /// <param name="start">First byte.</param>
    /// <returns>How many bytes; 0 where no cell has been commissioned.</returns>
    public static int Write(InterfaceEye eye, long now, byte[] buffer, int start)
    {
        InterfaceWatch? watch = eye.Interface;
        InterfaceFinding? finding = eye.Finding;
        if (watch == null || finding == null)
        {
            return 0;
        }

        buffer[start + EyeOffset] = (byte)watch.Eye;
        buffer[start + CauseOffset] = (byte)watch.Cause;
        buffer[start + RunnerUpOffset] = (byte)watch.Judge.RunnerUp;
        buffer[start + KnownOffset] = (byte)(eye.Remaining.IsKnown ? RemainingKnown : 0);
        Put(buffer, start, 0, watch.Contact);
        Put(buffer, start, 1, watch.ContactAtLeast);
        Put(buffer, start, 2, watch.Visible);
        Put(buffer, start, 3, watch.Evidence.Evidence);
        Put(buffer, start, 4, now > finding.UsedAt ? (now - finding.UsedAt) * 0.001 : 0.0);
        Put(buffer, start, 5, eye.Remaining.Value);
        Put(buffer, start, 6, eye.Remaining.Spread);
        return Size;
    }

    /// <summary>Reads the content of a frame.</summary>
    /// <param name="buffer">Where it is.</param>
    /// <param name="start">First byte.</param>
    /// <param name="count">How many bytes.</param>
    /// <returns>False when it is too short.</returns>
    public bool Read(byte[] buffer, int start, int count)
    {
        if (count < Size)
        {
            return false;
        }

        Eye = (EyeState)buffer[start + EyeOffset];
        Cause = (InterfaceCause)buffer[start + CauseOffset];
        RunnerUp = (InterfaceCause)buffer[start + RunnerUpOffset];
        HasRemaining = (buffer[start + KnownOffset] & RemainingKnown) != 0;
        for (int i = 0; i < Values; i++)
        {
            _values[i] = RecordBytes.GetDouble(buffer, start + FirstOffset + 8 * i);
        }

        return true;
    }

    private static void Put(byte[] buffer, int start, int place, double value)
    {
        RecordBytes.PutDouble(buffer, start + FirstOffset + 8 * place, value);
    }
}
