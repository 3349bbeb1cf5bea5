using System.Device.Adc;
using SSBms.Drivers;

namespace SSBms.Platform;

/// <summary>
/// Whether the supply of the front end is there, from the converter on the board. Nothing more: on ESP32 the converter is
/// not calibrated and its reference spreads by 10 %.
/// </summary>
public sealed class SupplyMonitor
{
    private const int Samples = 16;
    private const int Period = 100;

    private readonly AdcChannel _channel;
    private readonly int _fullScale;
    private readonly double _lowest;
    private readonly double _highest;

    /// <summary>Opens the channel.</summary>
    /// <param name="channel">Its number in nanoFramework's counting.</param>
    /// <param name="lowest">Smallest plausible reading over full scale, 0 to 1.</param>
    /// <param name="highest">Largest plausible reading over full scale, 0 to 1.</param>
    public SupplyMonitor(int channel, double lowest, double highest)
    {
        var controller = new AdcController();
        _channel = controller.OpenChannel(channel);
        _fullScale = controller.MaxValue;
        _lowest = lowest;
        _highest = highest;
    }

    /// <summary>True when the mean of a few readings is within its bounds.</summary>
    public bool IsPlausible()
    {
        int sum = 0;
        for (int i = 0; i < Samples; i++)
        {
            sum += _channel.ReadValue();
        }

        double full = (double)_fullScale * Samples;
        return sum >= _lowest * full && sum <= _highest * full;
    }

    /// <summary>Waits for it: chips that are set up under a supply that is not there yet would be set up in part.</summary>
    /// <param name="clock">Time.</param>
    public void WaitForPlausible(IClock clock)
    {
        while (!IsPlausible())
        {
            clock.Wait(Period);
        }
    }
}
