using SSBms.Drivers;

namespace SSBms.Runtime;

/// <summary>
/// Tells on the link what the impedance channel measures, by itself, as the status is told, and every five seconds: a frame costs some
/// thousand instructions, and what it tells is new twice a minute.
/// </summary>
public sealed class ImpedanceSender : IBackgroundTask
{
    private const long Interval = 5000;

    private readonly ILinkPort _port;
    private readonly IClock _clock;
    private readonly ImpedanceChannel _channel;
    private readonly FrameWriter _writer = new FrameWriter();
    private bool _sent;
    private long _sentAt;

    /// <summary>Binds the sender.</summary>
    /// <param name="port">Where to.</param>
    /// <param name="clock">Time.</param>
    /// <param name="channel">What it tells of.</param>
    public ImpedanceSender(ILinkPort port, IClock clock, ImpedanceChannel channel)
    {
        _port = port;
        _clock = clock;
        _channel = channel;
    }

    /// <inheritdoc/>
    public void Run()
    {
        long now = _clock.Milliseconds;
        if (_sent && now - _sentAt < Interval && now >= _sentAt)
        {
            return;
        }

        _sent = true;
        _sentAt = now;
        int count = ImpedanceMessage.Write(_channel.Sweep, now, _writer.Buffer, FrameWriter.Start);
        _writer.Send(_port, (int)MessageType.Impedance, count);
    }
}
