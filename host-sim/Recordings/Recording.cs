using System.Text;
using SSBms.CellModels.Input;
using SSBms.Recordings.EcLab;
using SSBms.Recordings.Reading;
using SSBms.Recordings.Tables;

namespace SSBms.Recordings;

/// <summary>What a cycler has recorded, whatever it writes: a row after the other, never all of them at once.</summary>
public abstract class Recording
{
    /// <summary>What kind of file it is.</summary>
    public abstract string Format { get; }

    /// <summary>Which column was taken for what.</summary>
    public abstract IReadOnlyList<string> Columns { get; }

    /// <summary>What the header of the file says beside its columns.</summary>
    public virtual IReadOnlyList<string> Notes => [];

    /// <summary>Area of the electrode that the header gives, cm²; NaN where it gives none.</summary>
    public virtual double Area => double.NaN;

    /// <summary>True when the current of a row is the mean since the row before, and not that of the moment.</summary>
    public virtual bool CurrentIsMean => false;

    /// <summary>Opens a file; what kind it is it tells itself.</summary>
    /// <param name="path">Where it is.</param>
    /// <param name="map">Columns that are named by hand.</param>
    /// <exception cref="InputException">It cannot be read, or is no recording; the message names file, line and what was expected.</exception>
    public static Recording Open(string path, ColumnMap? map = null)
    {
        ArgumentNullException.ThrowIfNull(path);
        var source = new RecordingSource(path);
        ColumnMap named = map ?? ColumnMap.None;
        ReadOnlySpan<byte> head = source.Head.Span;
        return head.StartsWith("PAR1"u8) ? source.Guarded(() => new ParquetTable(source, named))
            : EcLabHeader.IsOne(source) ? new EcLabRecording(source, named)
            : head.StartsWith("EXPLAIN"u8)
                ? throw source.Error(1, "is a Gamry data file; expected a recording over time (ssbms eis --fit reads its spectrum)")
            : head.Contains((byte)0) ? throw source.Error(1, "is no text; expected a text export of the cycler, or Parquet")
            : new DelimitedTable(source, named);
    }

    /// <summary>Reads the rows, from the first on each time it is called.</summary>
    /// <param name="repairs">Takes what was helped.</param>
    /// <exception cref="InputException">A row cannot be used; the message names it.</exception>
    public abstract IEnumerable<RecordedRow> Read(Repairs repairs);

    /// <summary>Which column was taken for what, in words.</summary>
    /// <param name="columns">A column for each quantity.</param>
    internal static IReadOnlyList<string> Describe(IReadOnlyList<RecordedColumn> columns)
    {
        return
        [
            .. columns
                .Select((column, i) => (Column: column, Quantity: (RecordedQuantity)i))
                .Where(item => item.Column.Exists)
                .Select(item => $"{Words(item.Quantity)}: {item.Column.Heading}"),
        ];
    }

    /// <summary>The name of a quantity in messages.</summary>
    /// <param name="quantity">Which.</param>
    internal static string Words(RecordedQuantity quantity)
    {
        return quantity switch
        {
            RecordedQuantity.StepTime => "time in the step",
            RecordedQuantity.StepKind => "kind of step",
            RecordedQuantity.Density => "current density",
            RecordedQuantity.ContactFraction => "contact fraction",
            RecordedQuantity.ProtectionState => "protection state",
            _ => quantity.ToString().ToLowerInvariant(),
        };
    }
}
