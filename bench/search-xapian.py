"""Xapian over the words that the search of Gongkai indexes: `index FOLDER FILES…`, `measure FOLDER QUERIES CLIENTS ROUNDS`."""
import json
import sys
import time
from multiprocessing import Barrier, Process, Queue

import xapian

RELEASED = 0
PAGE = 15


def index(folder, files):
    database = xapian.WritableDatabase(folder, xapian.DB_CREATE_OR_OVERWRITE)
    for file in files:
        with open(file, encoding='utf8') as lines:
            for line in lines:
                facts = json.loads(line)
                document = xapian.Document()
                for place, word in enumerate(facts['title']):
                    document.add_posting(word[:80], place + 1, 5)
                for place, word in enumerate(facts['body']):
                    document.add_posting(word[:80], place + 1000)
                document.add_boolean_term('XU' + facts['unit'])
                document.add_boolean_term('XY' + facts['released'][:4])
                document.add_value(RELEASED, facts['released'])
                document.set_data(json.dumps({'title': facts['title'], 'body': ''.join(facts['body'][:200])}))
                database.add_document(document)
    database.commit()


def query_of(asked):
    words = [word[:80] for word in asked['words']]
    operator = xapian.Query.OP_PHRASE if asked['isPhrase'] else xapian.Query.OP_AND
    query = xapian.Query(operator, words) if words else xapian.Query()
    for prefix, value in (('XU', asked['filters']['unit']), ('XY', asked['filters']['year'])):
        if value:
            query = xapian.Query(xapian.Query.OP_FILTER, query, xapian.Query(prefix + str(value)))
    return query


def ask(database, asked):
    enquire = xapian.Enquire(database)
    enquire.set_query(query_of(asked))
    if asked['sort'] == 'date':
        enquire.set_weighting_scheme(xapian.BoolWeight())
        enquire.set_sort_by_value(RELEASED, True)
    # exact up to a thousand, as we are
    for match in enquire.get_mset(0, PAGE, 1001):
        match.document.get_data()


def client(folder, kinds, mine, of, barrier, results):
    database = xapian.Database(folder)
    for kind, queries in kinds.items():
        barrier.wait()
        for asked in queries[mine::of]:
            began = time.perf_counter()
            ask(database, asked)
            results.put((kind, (time.perf_counter() - began) * 1000))
    results.put(None)


def one_round(folder, kinds, clients):
    barrier, results = Barrier(clients), Queue()
    processes = [Process(target=client, args=(folder, kinds, i, clients, barrier, results)) for i in range(clients)]
    for process in processes:
        process.start()
    times, left = {kind: [] for kind in kinds}, clients
    while left:
        result = results.get()
        if result is None:
            left -= 1
        else:
            times[result[0]].append(result[1])
    for process in processes:
        process.join()
    return {kind: summary(sorted(all_times)) for kind, all_times in times.items()}


def summary(times):
    at = lambda share: times[min(len(times) - 1, int(share * len(times)))]
    return {'p50': at(0.5), 'p95': at(0.95)}


def measure(folder, queries, clients, rounds):
    with open(queries, encoding='utf8') as file:
        kinds = json.load(file)
    cold = one_round(folder, kinds, clients)
    warm = [one_round(folder, kinds, clients) for _ in range(rounds)]
    middle = lambda kind, key: sorted(times[kind][key] for times in warm)[rounds // 2]
    print(json.dumps({'cold': cold, 'warm': {kind: {key: middle(kind, key) for key in ('p50', 'p95')} for kind in kinds}}))


if sys.argv[1] == 'index':
    index(sys.argv[2], sys.argv[3:])
else:
    measure(sys.argv[2], sys.argv[3], int(sys.argv[4]), int(sys.argv[5]))
