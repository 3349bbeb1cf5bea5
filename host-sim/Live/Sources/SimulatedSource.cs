using SSBms.Live.Simulation;

namespace SSBms.Live.Sources;

/// <summary>A simulated board in this program, reached over its own TCP port like any other.</summary>
/// <param name="name">How the user wrote it.</param>
/// <param name="experiment">The board with cell, fixture and cycler.</param>
internal sealed class SimulatedSource(string name, LiveExperiment experiment) : IBoardSource
{
    /// <inheritdoc/>
    public string Name => name;

    /// <inheritdoc/>
    public double Speed => experiment.Speed;

    /// <inheritdoc/>
    public LiveExperiment? Simulation => experiment;

    /// <inheritdoc/>
    public Stream Connect()
    {
        return TcpSource.Connect("127.0.0.1", experiment.Port);
    }

    /// <inheritdoc/>
    public void Dispose()
    {
        experiment.Dispose();
    }
}
