//: api nanoFramework.CoreLibrary | System.Object
//: api nanoFramework.CoreLibrary | System.Void System.Object::.ctor()
//: api nanoFramework.CoreLibrary | System.Void
//: api nanoFramework.CoreLibrary | System.Int32

namespace SSBms.Sample;

public class Clock
{
    private int _ticks;

    public int Ticks()
    {
        return ++_ticks;
    }
}
