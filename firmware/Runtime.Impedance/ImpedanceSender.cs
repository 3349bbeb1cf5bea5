using SSBms.Drivers;

namespace SSBms.Runtime;

/// <summary>
/// Tells on the link what the impedance channel measures and what the eye makes of it, by itself, as the status is told: one of the two
/// every two and a half seconds. A frame costs some thousand instructions, and what it tells is new twice a minute.
/// </summary>
public sealed class ImpedanceSender : IBackgroundTask
{
    private const long Interval = 2500;

    private readonly ILinkPort _port;
    private readonly IClock _clock;
    private readonly ImpedanceChannel _channel;
    private readonly InterfaceEye _eye;
    private readonly FrameWriter _writer = new FrameWriter();
    private bool _sent;
    private bool _isEyeNext;
    private long _sentAt;

    /// <summary>Binds the sender.</summary>
    /// <param name="port">Where to.</param>
    /// <param name="clock">Time.</param>
    /// <param name="channel">What is measured.</param>
    /// <param name="eye">What is made of it.</param>
    public ImpedanceSender(ILinkPort port, IClock clock, ImpedanceChannel channel, InterfaceEye eye)
    {
        _port = port;
        _clock = clock;
        _channel = channel;
        _eye = eye;
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
        if (_isEyeNext)
        {
            int bytes = InterfaceMessage.Write(_eye, now, _writer.Buffer, FrameWriter.Start);
            if (bytes > 0)
            {
                _writer.Send(_port, (int)MessageType.Interface, bytes);
            }
        }
        else
        {
            int bytes = ImpedanceMessage.Write(_channel.Sweep, now, _writer.Buffer, FrameWriter.Start);
            _writer.Send(_port, (int)MessageType.Impedance, bytes);
        }

        _isEyeNext = !_isEyeNext;
    }
}
