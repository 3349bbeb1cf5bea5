using System;
using System.IO.Ports;
using SSBms.Drivers;

namespace SSBms.Platform;

/// <summary>
/// The link on a serial port, 115200 baud 8N1. What is to be sent waits in a queue; each reading hands over no more of it than
/// the transmit buffer of an ESP32 takes at once. The driver of STM32 waits until it is sent, which are 11 ms at most. A port
/// that cannot be opened, or fails to send, is silent until the next restart.
/// </summary>
public sealed class NanoLinkPort : ILinkPort
{
    private const int Baud = 115200;
    private const int DataBits = 8;
    private const int QueueBytes = 512;

    /// <summary>The hardware of an ESP32 takes 128 bytes; more would make the call wait.</summary>
    private const int MostBytesAtOnce = 120;

    /// <summary>Longer than sending takes, ms; shorter than what the heartbeat bears.</summary>
    private const int Timeout = 50;

    private readonly byte[] _queue = new byte[QueueBytes];
    private SerialPort? _sender;
    private readonly SerialPort? _receiver;
    private int _first;
    private int _queued;

    /// <summary>Opens the port.</summary>
    /// <param name="name">COM and its number.</param>
    public NanoLinkPort(string name)
    {
        _receiver = TryOpen(name);
        _sender = _receiver;
    }

    /// <inheritdoc/>
    public int Read(byte[] buffer, int count)
    {
        Send();
        try
        {
            // Asking for more than has arrived would wait.
            int arrived = _receiver == null ? 0 : _receiver.BytesToRead;
            int taken = arrived < count ? arrived : count;
            return taken > 0 ? _receiver!.Read(buffer, 0, taken) : 0;
        }
        catch (Exception)
        {
            return 0;
        }
    }

    /// <inheritdoc/>
    public void Write(byte[] buffer, int count)
    {
        if (_sender == null || count > QueueBytes - _queued)
        {
            return;
        }

        for (int i = 0; i < count; i++)
        {
            _queue[(_first + _queued) % QueueBytes] = buffer[i];
            _queued++;
        }
    }

    private static SerialPort? TryOpen(string name)
    {
        try
        {
            var port = new SerialPort(name, Baud, Parity.None, DataBits, StopBits.One) { ReadTimeout = Timeout, WriteTimeout = Timeout };
            port.Open();
            return port;
        }
        catch (Exception)
        {
            return null;
        }
    }

    private void Send()
    {
        int count = QueueBytes - _first < _queued ? QueueBytes - _first : _queued;
        count = count < MostBytesAtOnce ? count : MostBytesAtOnce;
        if (_sender == null || count == 0)
        {
            return;
        }

        try
        {
            _sender.Write(_queue, _first, count);
            _first = (_first + count) % QueueBytes;
            _queued -= count;
        }
        catch (Exception)
        {
            // Its driver may still be at it, and then takes nothing new.
            _sender = null;
        }
    }
}
