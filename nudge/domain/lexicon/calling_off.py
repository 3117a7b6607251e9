"""Words by which a title itself says that the meeting will not take place.

Owns the prefixes and suffixes in eight languages. Status and participation are the
calendar's own; they are judged elsewhere.
"""

from nudge.domain.lexicon import read_list

CALLED_OFF = read_list("""
cancelled, canceled, cancel, cancelled event, canceled event, called off, postponed, declined,
skipped, no longer happening,
abgesagt, storniert, entfallt, fallt aus, ausgefallen, findet nicht statt, verschoben,
abgelehnt, absage, gestrichen,
annule, annulee, annules, annulation, reporte, reportee, decommande, refuse,
cancelado, cancelada, anulado, anulada, suspendido, suspendida, aplazado, aplazada, pospuesto,
pospuesta, cancelacion, rechazado,
adiado, adiada, desmarcado, desmarcada, cancelamento, recusado, suspenso,
geannuleerd, afgezegd, vervallen, vervalt, uitgesteld, gaat niet door, geweigerd, afgelast,
installt, installd, installda, avbokad, avbokat, inst, uppskjutet, uppskjuten, avbojt,
キャンセル, 中止, 取消, 取り消し, 延期, 休会, 辞退, キャンセル済み,
""")
