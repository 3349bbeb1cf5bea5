using SSBms.Control;

namespace SSBms.Runtime;

/// <summary>State, cause, time, the profile that is guarded by, and the quantities an operator watches.</summary>
public sealed class StatusMessage
{
    private const int TimeOffset = 0;
    private const int StateOffset = 8;
    private const int CodeOffset = 9;
    private const int KnownOffset = 10;
    private const int HashOffset = 12;
    private const int NameOffset = 16;
    private const int RaisedBytes = 8;
    private const int FirstOffset = NameOffset + Profile.NameBytes;

    /// <summary>The quantities, in their order in the frame. New ones go to the end.</summary>
    private static readonly Quantity[] s_quantities =
    {
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
    };

    private readonly double[] _values = new double[s_quantities.Length];
    private int _known;
    private long _raised;

    /// <summary>How many quantities there are.</summary>
    public static int Quantities => s_quantities.Length;

    /// <summary>Time since start, ms.</summary>
    public long Time { get; private set; }

    /// <summary>Where the protection is.</summary>
    public ProtectionState State { get; private set; }

    /// <summary>What tripped; none when nothing has.</summary>
    public DiagnosisCode Cause { get; private set; }

    /// <summary>Hash of the profile; 0 when there is none.</summary>
    public uint ProfileHash { get; private set; }

    /// <summary>Name of the profile; empty when there is none.</summary>
    public string ProfileName { get; private set; } = "";

    /// <summary>A quantity by its place in the frame.</summary>
    /// <param name="index">0 to <see cref="Quantities"/> − 1.</param>
    public static Quantity At(int index)
    {
        return s_quantities[index];
    }

    /// <summary>Writes the content of a frame.</summary>
    /// <param name="control">What it tells of; null without a profile.</param>
    /// <param name="now">Present time, ms.</param>
    /// <param name="buffer">Where to.</param>
    /// <param name="start">First byte.</param>
    /// <returns>How many bytes.</returns>
    public static int Write(ControlCycle? control, long now, byte[] buffer, int start)
    {
        int known = 0;
        for (int i = 0; i < s_quantities.Length; i++)
        {
            double value = 0.0;
            Quantity quantity = s_quantities[i];
            if (control != null && control.Guard.Quantities.IsKnown(quantity))
            {
                known |= 1 << i;
                value = control.Guard.Quantities.Get(quantity);
            }

            RecordBytes.PutDouble(buffer, start + FirstOffset + 8 * i, value);
        }

        RecordBytes.Put(buffer, start + FirstOffset + 8 * s_quantities.Length, RaisedBytes, control == null ? 0 : Raised(control.Guard));
        int state = (int)(control == null ? ProtectionState.NoProfile : control.Guard.State);
        RecordBytes.Put(buffer, start + TimeOffset, 8, now);
        RecordBytes.Put(buffer, start + StateOffset, 1, state);
        RecordBytes.Put(buffer, start + CodeOffset, 1, control == null ? 0 : (int)control.Guard.Trip.Code);
        RecordBytes.Put(buffer, start + KnownOffset, 2, known);
        RecordBytes.Put(buffer, start + HashOffset, 4, control == null ? 0 : control.Profile.Hash);
        RecordBytes.PutText(buffer, start + NameOffset, Profile.NameBytes, control == null ? "" : control.Profile.Name);
        return FirstOffset + 8 * s_quantities.Length + RaisedBytes;
    }

    private static long Raised(Guard guard)
    {
        long raised = 0;
        for (int i = 0; i < guard.Diagnostics.Count; i++)
        {
            raised |= guard.Diagnostics.IsRaised(i) ? 1L << (int)guard.Diagnostics.Row(i).Code : 0L;
        }

        return raised;
    }

    /// <summary>Reads the content of a frame.</summary>
    /// <param name="buffer">Where it is.</param>
    /// <param name="start">First byte.</param>
    /// <param name="count">How many bytes.</param>
    /// <returns>False when it is too short.</returns>
    public bool Read(byte[] buffer, int start, int count)
    {
        if (count < FirstOffset + 8 * _values.Length + RaisedBytes)
        {
            return false;
        }

        Time = RecordBytes.Get(buffer, start + TimeOffset, 8);
        State = (ProtectionState)buffer[start + StateOffset];
        Cause = (DiagnosisCode)buffer[start + CodeOffset];
        _raised = RecordBytes.Get(buffer, start + FirstOffset + 8 * _values.Length, RaisedBytes);
        _known = (int)RecordBytes.Get(buffer, start + KnownOffset, 2);
        ProfileHash = (uint)RecordBytes.Get(buffer, start + HashOffset, 4);
        ProfileName = RecordBytes.GetText(buffer, start + NameOffset, Profile.NameBytes);
        for (int i = 0; i < _values.Length; i++)
        {
            _values[i] = RecordBytes.GetDouble(buffer, start + FirstOffset + 8 * i);
        }

        return true;
    }

    /// <summary>True while a diagnosis is raised, be it one that trips or one that warns.</summary>
    /// <param name="code">Which.</param>
    public bool IsRaised(DiagnosisCode code)
    {
        return (_raised & (1L << (int)code)) != 0;
    }

    /// <summary>True when a quantity is known.</summary>
    /// <param name="index">Its place in the frame.</param>
    public bool IsKnown(int index)
    {
        return (_known & (1 << index)) != 0;
    }

    /// <summary>A quantity, in its unit; meaningless unless <see cref="IsKnown"/>.</summary>
    /// <param name="index">Its place in the frame.</param>
    public double Value(int index)
    {
        return _values[index];
    }
}
