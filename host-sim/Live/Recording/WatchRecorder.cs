using System.Globalization;
using SSBms.Bench.Link;
using SSBms.CellModels.Input;
using SSBms.Live.Watch;

namespace SSBms.Live.Recording;

/// <summary>
/// Writes what a board tells as a Battery Data Format table, row by row while it is told, so that whatever ends the program leaves all rows so
/// far. What the format has no name for stands in columns that begin with "ssbms_". While nothing is heard nothing is written.
/// </summary>
public sealed class WatchRecorder : IDisposable
{
    private const double AmperePerMilliampere = 1e-3;
    private const double PascalPerMegapascal = 1e6;
    private const string Header =
        "test_time_second,unix_time_second,voltage_volt,current_ampere,surface_pressure_pa,"
        + "ssbms_current_density_milliampere_per_square_centimetre,ssbms_critical_pressure_pa,"
        + "ssbms_allowed_plating_milliampere_per_square_centimetre,ssbms_allowed_stripping_milliampere_per_square_centimetre,"
        + "ssbms_compensated_resistance_ohm_square_centimetre,ssbms_hottest_temperature_celsius,ssbms_coldest_temperature_celsius,"
        + "ssbms_protection_state";

    private readonly Lock _turn = new();
    private readonly double[] _row = new double[(int)WatchChannel.Count];
    private readonly string _path;
    private readonly StreamWriter _writer;
    private string? _problem;

    /// <summary>Begins a file.</summary>
    /// <param name="path">Where; there must be no such file yet.</param>
    /// <exception cref="InputException">It cannot be made, or there is one.</exception>
    public WatchRecorder(string path)
    {
        _path = path;
        try
        {
            Directory.CreateDirectory(Path.GetDirectoryName(Path.GetFullPath(path))!);
            _writer = new StreamWriter(new FileStream(path, FileMode.CreateNew, FileAccess.Write, FileShare.Read))
            {
                NewLine = "\n",
                AutoFlush = true,
            };
            _writer.WriteLine(Header);
        }
        catch (Exception error) when (error is IOException or UnauthorizedAccessException or ArgumentException or NotSupportedException)
        {
            string why = File.Exists(path) ? "it is there already; expected a new file" : error.Message;
            throw new InputException($"--record: \"{path}\" cannot be written: {why}", error);
        }
    }

    /// <summary>How many rows have been written.</summary>
    public int Rows { get; private set; }

    /// <summary>Makes sure that all rows so far have been written.</summary>
    /// <exception cref="InputException">The disk takes no more.</exception>
    public void Require()
    {
        if (Volatile.Read(ref _problem) is { } problem)
        {
            throw new InputException($"--record: \"{_path}\" cannot be written: {problem}");
        }
    }

    /// <summary>Writes a row.</summary>
    /// <param name="status">What was told.</param>
    /// <param name="time">When, s of the watch.</param>
    /// <param name="area">Area of the cell, cm²; NaN when it is not known: then there is no current.</param>
    public void Add(BoardStatus status, double time, double area)
    {
        ArgumentNullException.ThrowIfNull(status);
        lock (_turn)
        {
            StatusRow.Fill(_row, status, seen: null);
            string line = string.Join(
                ',',
                Text(time, "0.###"),
                Text((TimeProvider.System.GetUtcNow() - DateTimeOffset.UnixEpoch).TotalSeconds, "0.###"),
                Text(Of(WatchChannel.Voltage), "0.000000"),
                Text(Of(WatchChannel.Density) * area * AmperePerMilliampere, "0.000000000"),
                Text(Of(WatchChannel.Pressure) * PascalPerMegapascal, "0"),
                Text(Of(WatchChannel.Density), "0.000000"),
                Text(Of(WatchChannel.CriticalPressure) * PascalPerMegapascal, "0"),
                Text(Of(WatchChannel.AllowedPlating), "0.000000"),
                Text(Of(WatchChannel.AllowedStripping), "0.000000"),
                Text(Of(WatchChannel.Resistance), "0.000"),
                Text(Of(WatchChannel.Hottest), "0.0000"),
                Text(Of(WatchChannel.Coldest), "0.0000"),
                ((int)status.State).ToString(CultureInfo.InvariantCulture)
            );
            try
            {
                _writer.WriteLine(line);
                Rows++;
            }
            catch (Exception error) when (error is IOException or ObjectDisposedException)
            {
                Volatile.Write(ref _problem, error.Message);
            }
        }
    }

    /// <inheritdoc/>
    public void Dispose()
    {
        lock (_turn)
        {
            try
            {
                _writer.Dispose();
            }
            catch (IOException error)
            {
                Volatile.Write(ref _problem, error.Message);
            }
        }
    }

    private static string Text(double value, string format)
    {
        return double.IsNaN(value) ? "" : value.ToString(format, CultureInfo.InvariantCulture);
    }

    private double Of(WatchChannel channel)
    {
        return _row[(int)channel];
    }
}
