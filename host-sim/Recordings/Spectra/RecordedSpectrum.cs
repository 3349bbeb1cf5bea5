using System.Numerics;
using System.Text;
using SSBms.CellModels.Input;
using SSBms.Recordings.EcLab;
using SSBms.Recordings.Reading;

namespace SSBms.Recordings.Spectra;

/// <summary>An impedance spectrum as an instrument has written it.</summary>
/// <param name="Format">What kind of file it is.</param>
/// <param name="Hertz">Frequencies in the order of the file, Hz.</param>
/// <param name="Ohm">Impedances, Ω; a capacitance has a negative imaginary part.</param>
/// <param name="Area">Area of the electrode that the file gives, cm²; NaN where it gives none; 1 where it is per area.</param>
/// <param name="Notes">What had to be said about it.</param>
/// <param name="IsPerArea">True when the file has Ω·cm² already, as the table of <c>ssbms eis</c>.</param>
public sealed record RecordedSpectrum(
    string Format,
    IReadOnlyList<double> Hertz,
    IReadOnlyList<Complex> Ohm,
    double Area,
    IReadOnlyList<string> Notes,
    bool IsPerArea = false
)
{
    private const int FewestPoints = 5;
    private const int MostPoints = 100_000;
    private const int BlockLetters = 65_536;
    private const int MostLetters = 64 * 1024 * 1024;

    /// <summary>Opens a file; what kind it is it tells itself.</summary>
    /// <param name="path">Where it is.</param>
    /// <exception cref="InputException">It cannot be read, or holds no spectrum; the message names file, line and what was expected.</exception>
    public static RecordedSpectrum Open(string path)
    {
        ArgumentNullException.ThrowIfNull(path);
        var source = new RecordingSource(path);
        string text = source.Guarded(() =>
        {
            using var reader = new StreamReader(source.Open(), source.Encoding);
            var content = new StringBuilder();
            char[] block = new char[BlockLetters];
            for (int read = reader.Read(block); read > 0 && content.Length <= MostLetters; read = reader.Read(block))
            {
                content.Append(block, 0, read);
            }

            return content.ToString();
        });
        if (text.Length > MostLetters)
        {
            throw new InputException(
                FormattableString.Invariant($"{path}: is too large for a spectrum; expected at most {MostLetters} letters")
            );
        }

        string[] lines = text.Split('\n');
        RecordedSpectrum spectrum =
            EcLabHeader.IsOne(source) ? EcLabSpectrum.Read(source, lines)
            : text.StartsWith("EXPLAIN", StringComparison.Ordinal) ? GamrySpectrum.Read(source, lines)
            : PlainSpectrum.Read(source, lines);
        return spectrum.Hertz.Count is >= FewestPoints and <= MostPoints
            ? spectrum
            : throw source.Error(
                lines.Length,
                FormattableString.Invariant($"{spectrum.Hertz.Count} points of a spectrum; expected {FewestPoints} to {MostPoints}")
            );
    }
}
