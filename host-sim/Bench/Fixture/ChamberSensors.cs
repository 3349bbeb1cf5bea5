using SSBms.VirtualBoard;

namespace SSBms.Bench.Fixture;

/// <summary>Sensors that a fault has put into the chamber instead of onto the cell, until their channels are mended.</summary>
internal sealed class ChamberSensors
{
    private readonly List<SensorChannel> _channels = [];

    /// <summary>Puts one there.</summary>
    /// <param name="channel">Its channel.</param>
    /// <param name="celsius">The chamber, °C.</param>
    public void Add(SensorChannel channel, double celsius)
    {
        channel.Expose(celsius);
        if (!_channels.Contains(channel))
        {
            _channels.Add(channel);
        }
    }

    /// <summary>Lets them feel the chamber.</summary>
    /// <param name="chamber">It.</param>
    /// <param name="seconds">Present time, s.</param>
    public void Feel(Ramp chamber, double seconds)
    {
        foreach (SensorChannel channel in _channels)
        {
            if (channel.Elsewhere is not null)
            {
                channel.Expose(chamber.At(seconds));
            }
        }
    }
}
