using System.Numerics;
using System.Text;
using SSBms.CellModels.Input;
using SSBms.Recordings.Reading;

namespace SSBms.Recordings.Spectra;

/// <summary>Gathers the points of a spectrum out of the fields of lines.</summary>
internal sealed class SpectrumPoints
{
    private readonly RecordingSource _source;
    private readonly NumberReader _numbers = new();
    private readonly int _hertz;
    private readonly int _real;
    private readonly int _imaginary;
    private readonly double _factor;
    private readonly bool _isNegative;

    /// <summary>Says where what stands.</summary>
    /// <param name="source">The file.</param>
    /// <param name="hertz">Column of the frequency.</param>
    /// <param name="real">Column of the real part.</param>
    /// <param name="imaginary">Column of the imaginary part.</param>
    /// <param name="isNegative">True when that column holds the imaginary part with its sign turned.</param>
    /// <param name="factor">From the unit of the file to Ω.</param>
    public SpectrumPoints(RecordingSource source, int hertz, int real, int imaginary, bool isNegative, double factor = 1.0)
    {
        _source = source;
        _hertz = hertz;
        _real = real;
        _imaginary = imaginary;
        _isNegative = isNegative;
        _factor = factor;
    }

    /// <summary>Frequencies, Hz.</summary>
    public List<double> Hertz { get; } = [];

    /// <summary>Impedances, Ω.</summary>
    public List<Complex> Ohm { get; } = [];

    /// <summary>Lines of a recording over time that stood between, and were left out.</summary>
    private int Others { get; set; }

    /// <summary>Says of points without a frequency that they were left out.</summary>
    /// <param name="notes">Where it is said.</param>
    public void NoteOthers(List<string> notes)
    {
        if (Others > 0)
        {
            notes.Add(FormattableString.Invariant($"{Others} rows at 0 Hz, which belong to no spectrum, left out"));
        }
    }

    /// <summary>Takes a line.</summary>
    /// <param name="fields">Its fields.</param>
    /// <param name="line">Its number, from 1.</param>
    /// <param name="isLast">True for the last line of the file, which may be cut.</param>
    /// <returns>False when the line is cut and was left out.</returns>
    /// <exception cref="InputException">A field is missing or no number, or the frequency not positive.</exception>
    public bool Add(string[] fields, long line, bool isLast)
    {
        int needed = Math.Max(_hertz, Math.Max(_real, _imaginary)) + 1;
        if (fields.Length < needed)
        {
            return isLast
                ? false
                : throw _source.Error(
                    line,
                    FormattableString.Invariant($"{fields.Length} values; expected frequency, real and imaginary part in {needed} or more")
                );
        }

        double hertz = Number(fields[_hertz], line);
        if (hertz == 0.0)
        {
            Others++;
            return true;
        }

        double imaginary = Number(fields[_imaginary], line);
        if (!(hertz > 0.0))
        {
            throw _source.Error(line, $"frequency \"{fields[_hertz].Trim()}\"; expected a positive number");
        }

        Hertz.Add(hertz);
        Ohm.Add(_factor * new Complex(Number(fields[_real], line), _isNegative ? -imaginary : imaginary));
        return true;
    }

    private double Number(string field, long line)
    {
        string? problem = _numbers.Read(Encoding.UTF8.GetBytes(field), out double value);
        return problem is not null ? throw _source.Error(line, problem)
            : double.IsNaN(value) ? throw _source.Error(line, "a number is missing; expected frequency, real and imaginary part")
            : value;
    }
}
