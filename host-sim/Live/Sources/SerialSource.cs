using SSBms.Live.Simulation;

namespace SSBms.Live.Sources;

/// <summary>A board on a serial port.</summary>
/// <param name="port">COM3, /dev/ttyUSB0, …</param>
internal sealed class SerialSource(string port) : IBoardSource
{
    /// <inheritdoc/>
    public string Name => port;

    /// <inheritdoc/>
    public double Speed => 1.0;

    /// <inheritdoc/>
    public LiveExperiment? Simulation => null;

    /// <inheritdoc/>
    public Stream Connect()
    {
        return SerialLine.Open(port).BaseStream;
    }

    /// <inheritdoc/>
    public void Dispose()
    {
        // Nothing is kept between two connections.
    }
}
