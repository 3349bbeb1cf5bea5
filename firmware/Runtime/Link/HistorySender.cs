using System;
using SSBms.Drivers;

namespace SSBms.Runtime;

/// <summary>Sends event log, trips and what led up to them, a frame per run, so that a long history takes no more time than a short one.</summary>
public sealed class HistorySender
{
    private const int PartOffset = 0;
    private const int TripOffset = 1;

    private readonly Stores _stores;
    private readonly FrameWriter _writer;
    private readonly ILinkPort _port;
    private readonly MinuteBlock _block = new MinuteBlock();
    private long _nextEntry;
    private long _nextTrip;
    private int _nextPart;
    private int _nextPlace = MinuteLog.Capacity + 1;

    /// <summary>Binds the sender.</summary>
    /// <param name="stores">What is sent.</param>
    /// <param name="writer">Makes the frames.</param>
    /// <param name="port">Where they go.</param>
    public HistorySender(Stores stores, FrameWriter writer, ILinkPort port)
    {
        _stores = stores;
        _writer = writer;
        _port = port;
    }

    /// <summary>Sends entries of the event log from now on.</summary>
    /// <param name="first">Number of the first one wanted.</param>
    public void BeginLog(long first)
    {
        _nextEntry = first > 0 ? first : 1;
    }

    /// <summary>Sends all trips from now on, oldest first.</summary>
    public void BeginTrips()
    {
        long oldest = _stores.Trips.Newest - TripLog.Capacity + 1;
        _nextTrip = oldest > 0 ? oldest : 1;
        _nextPart = 0;
    }

    /// <summary>Sends what was measured in the minutes before from now on, as it lies in the memory.</summary>
    public void BeginMinutes()
    {
        _nextPlace = 0;
    }

    /// <summary>Sends an entry.</summary>
    /// <returns>True when that was the last.</returns>
    public bool SendEntry()
    {
        if (_nextEntry <= 0)
        {
            return false;
        }

        EventLog log = _stores.Log;
        long oldest = log.LastSequence - log.Capacity + 1;
        _nextEntry = _nextEntry < oldest ? oldest : _nextEntry;
        if (_nextEntry > log.LastSequence)
        {
            _nextEntry = 0;
            return true;
        }

        if (log.TryRead(_nextEntry, log.Entry))
        {
            _writer.Send(_port, (int)MessageType.LogEntry, LogEntryMessage.Write(log.Entry, _writer.Buffer, FrameWriter.Start));
        }

        _nextEntry++;
        return false;
    }

    /// <summary>Sends a part of a trip.</summary>
    /// <returns>True when that was the last.</returns>
    public bool SendTrip()
    {
        if (_nextTrip <= 0)
        {
            return false;
        }

        if (_nextTrip > _stores.Trips.Newest)
        {
            _nextTrip = 0;
            return true;
        }

        TripPart? trip = _stores.Trips.Read(_nextTrip, _nextPart);
        if (trip != null)
        {
            _writer.Buffer[FrameWriter.Start + PartOffset] = (byte)_nextPart;
            Copy(trip.Bytes, FrameWriter.Start + TripOffset);
            _writer.Send(_port, (int)MessageType.TripPart, TripOffset + TripPart.Size);
        }

        _nextPart++;
        if (_nextPart > TripLog.ValueParts)
        {
            _nextPart = 0;
            _nextTrip++;
        }

        return false;
    }

    /// <summary>Sends a block of what was measured.</summary>
    /// <returns>True when that was the last.</returns>
    public bool SendMinutes()
    {
        if (_nextPlace > MinuteLog.Capacity)
        {
            return false;
        }

        if (_nextPlace < MinuteLog.Capacity && _stores.Minutes.TryRead(_nextPlace, _block))
        {
            Copy(_block.Bytes, FrameWriter.Start);
            _writer.Send(_port, (int)MessageType.MinuteBlock, MinuteBlock.Size);
        }

        _nextPlace++;
        return _nextPlace > MinuteLog.Capacity;
    }

    /// <summary>Reads a part of a trip from the content of a frame.</summary>
    /// <param name="buffer">Where it is.</param>
    /// <param name="start">First byte.</param>
    /// <param name="count">How many bytes.</param>
    /// <param name="part">Which part: 0 is the head.</param>
    /// <param name="trip">Where it goes.</param>
    /// <returns>False when it is too short or not whole.</returns>
    public static bool ReadTrip(byte[] buffer, int start, int count, out int part, TripPart trip)
    {
        part = 0;
        if (count < TripOffset + TripPart.Size)
        {
            return false;
        }

        part = buffer[start + PartOffset];
        Array.Copy(buffer, start + TripOffset, trip.Bytes, 0, TripPart.Size);
        return trip.IsWhole;
    }

    private void Copy(byte[] bytes, int start)
    {
        Array.Copy(bytes, 0, _writer.Buffer, start, bytes.Length);
    }
}
