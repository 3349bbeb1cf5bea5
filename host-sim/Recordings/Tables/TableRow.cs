using System.Text;
using CsvHelper;
using SSBms.CellModels.Input;
using SSBms.Recordings.Reading;

namespace SSBms.Recordings.Tables;

/// <summary>Makes rows of the fields of a table.</summary>
internal sealed class TableRow
{
    private readonly RecordingSource _source;
    private readonly RecordedColumn[] _columns;
    private readonly NumberReader _numbers;
    private readonly Repairs _repairs;
    private readonly bool _stepTimes;
    private double _stepBegan;
    private double _stepTime;
    private int _step;

    /// <summary>Prepares for a table.</summary>
    /// <param name="source">The file.</param>
    /// <param name="columns">A column for each quantity.</param>
    /// <param name="numbers">Reads the numbers.</param>
    /// <param name="repairs">Takes what was helped.</param>
    public TableRow(RecordingSource source, RecordedColumn[] columns, NumberReader numbers, Repairs repairs)
    {
        _source = source;
        _columns = columns;
        _numbers = numbers;
        _repairs = repairs;
        _stepTimes = !columns[(int)RecordedQuantity.Time].Exists;
        LastColumn = columns.Max(column => column.Index);
    }

    /// <summary>The last column that is read.</summary>
    public int LastColumn { get; }

    /// <summary>Reads a row.</summary>
    /// <param name="record">Its fields.</param>
    /// <param name="line">Its line.</param>
    /// <param name="cycle">Number of the cycle where no column has it.</param>
    /// <param name="row">The row.</param>
    /// <returns>False when it is one of an impedance spectrum.</returns>
    /// <exception cref="InputException">A field is no number.</exception>
    public bool Read(CsvReader record, long line, int cycle, out RecordedRow row)
    {
        row = default;
        if (Number(record, RecordedQuantity.Frequency, line) is > 0.0)
        {
            _repairs.Note(Repair.SpectrumRow, line);
            return false;
        }

        int step = Whole(record, RecordedQuantity.Step, line) ?? 0;
        double voltage = Number(record, RecordedQuantity.Voltage, line);
        double current = _columns[(int)RecordedQuantity.Current].Exists ? Number(record, RecordedQuantity.Current, line) : Rest(line);
        row = new RecordedRow(
            line,
            _stepTimes
                ? AddedTime(Number(record, RecordedQuantity.StepTime, line), step, line)
                : Number(record, RecordedQuantity.Time, line),
            voltage,
            Signed(record, current, line),
            Number(record, RecordedQuantity.Temperature, line),
            Number(record, RecordedQuantity.Pressure, line),
            step,
            Whole(record, RecordedQuantity.Cycle, line) ?? cycle,
            Number(record, RecordedQuantity.Density, line),
            Number(record, RecordedQuantity.ContactFraction, line),
            Number(record, RecordedQuantity.Resistance, line),
            Number(record, RecordedQuantity.ProtectionState, line)
        );
        return true;
    }

    private double Rest(long line)
    {
        _repairs.Note(Repair.CurrentOfRest, line);
        return 0.0;
    }

    private double Number(CsvReader record, RecordedQuantity quantity, long line)
    {
        ref readonly RecordedColumn column = ref _columns[(int)quantity];
        if (!column.Exists)
        {
            return double.NaN;
        }

        ReadOnlySpan<byte> text = record.GetSpan(column.Index);
        if (column.IsClock)
        {
            return Clock(column, text, line);
        }

        return _numbers.Read(text, out double value) is { } problem
            ? throw _source.Error(line, $"{problem} in column \"{column.Heading}\"")
            : value * column.Factor + column.Offset;
    }

    private double Clock(in RecordedColumn column, ReadOnlySpan<byte> text, long line)
    {
        if (text.IsEmpty)
        {
            return double.NaN;
        }

        if (!ClockReader.IsClock(text))
        {
            throw _source.Error(
                line,
                $"column \"{column.Heading}\" has no unit, and \"{Encoding.UTF8.GetString(text)}\" is no h:min:s; expected a heading such as \"{column.Heading} / s\", or --column time=\"{column.Heading}\":s"
            );
        }

        return ClockReader.Read(text, out double seconds) is { } problem
            ? throw _source.Error(line, $"{problem} in column \"{column.Heading}\"")
            : seconds;
    }

    /// <summary>A label that is no number tells steps apart all the same, but has no number to show.</summary>
    private int? Whole(CsvReader record, RecordedQuantity quantity, long line)
    {
        if (!_columns[(int)quantity].Exists)
        {
            return null;
        }

        double number = Number(record, quantity, line);
        return Math.Abs(number) <= int.MaxValue ? (int)Math.Round(number) : null;
    }

    /// <summary>Where the current has no sign, the name of the step has it.</summary>
    private double Signed(CsvReader record, double current, long line)
    {
        RecordedColumn kind = _columns[(int)RecordedQuantity.StepKind];
        if (!kind.Exists || !(current > 0.0) || !IsDischarge(record.GetSpan(kind.Index)))
        {
            return current;
        }

        _repairs.Note(Repair.SignFromStep, line);
        return -current;
    }

    private static bool IsDischarge(ReadOnlySpan<byte> kind)
    {
        Span<byte> small = stackalloc byte[Math.Min(kind.Length, 64)];
        for (int i = 0; i < small.Length; i++)
        {
            byte letter = kind[i];
            small[i] = letter is >= (byte)'A' and <= (byte)'Z' ? (byte)(letter | 0x20) : letter;
        }

        return small.IndexOf("dchg"u8) >= 0 || small.IndexOf("dischar"u8) >= 0;
    }

    private double AddedTime(double seconds, int step, long line)
    {
        if (seconds < _stepTime && (step != _step || !_columns[(int)RecordedQuantity.Step].Exists && seconds < 1.0))
        {
            _stepBegan += _stepTime;
            _repairs.Note(Repair.StepTimesAdded, line);
        }

        _step = step;
        _stepTime = seconds;
        return _stepBegan + seconds;
    }
}
