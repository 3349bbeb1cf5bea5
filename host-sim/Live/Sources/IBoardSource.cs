using SSBms.CellModels.Input;

namespace SSBms.Live.Sources;

/// <summary>Where a board is to be found: a serial port, an address, or a simulated board in this program.</summary>
public interface IBoardSource : IDisposable
{
    /// <summary>How the user wrote it.</summary>
    string Name { get; }

    /// <summary>How many seconds of the board pass in one of the user's.</summary>
    double Speed { get; }

    /// <summary>The simulated board behind it; null for any other.</summary>
    Simulation.LiveExperiment? Simulation { get; }

    /// <summary>Opens a line to the board.</summary>
    /// <returns>What comes from it and goes to it.</returns>
    /// <exception cref="InputException">There is none now; the message says why.</exception>
    Stream Connect();
}
